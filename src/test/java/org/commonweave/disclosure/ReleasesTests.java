package org.commonweave.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.disclosure.Neighbourhood.Taken;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Figures about people, asked for again when little has changed, when much has, and when somebody takes consent back. */
@GraphTest
@Import(TestIdentities.class)
class ReleasesTests {

    private static final OffsetDateTime MAY = OffsetDateTime.parse("2026-05-10T10:00:00+08:00");
    private static final OffsetDateTime JUNE = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");

    private static final String FIGURES = "{ id value n verdict totalHours active suppressed asOf dataVersion"
            + " window { from to } evidence(first: 100) { weight } caveats { key text(lang: EN) } }";
    private static final String ASKED =
            "query($place: ID!, $asOf: DateTime) { diagnostics(place: $place, asOf: $asOf) {"
                    + " participation { hourConcentration " + FIGURES
                    + " cohortSkew { participants bands { participants }"
                    + " missing n } } } }";

    @LocalServerPort
    int port;

    private Neighbourhood neighbourhood;
    private Api planner;

    @BeforeEach
    void start(@Autowired RecordLoad records) {
        neighbourhood = new Neighbourhood(records);
        planner = Api.on(port).as("planner:office");
        for (int person = 0; person < 20; person++) {
            neighbourhood.person("p" + person, person % 2 == 0 ? "60+" : "18-59", true);
        }
        take(0, 12, "north");
    }

    private void take(int from, int to, String place) {
        List<Taken> more = new ArrayList<>();
        for (int person = from; person < to; person++) {
            more.add(new Taken("p" + person, place, MAY.plusDays(person % 5), 1 + person));
        }
        neighbourhood.took(more);
    }

    private JsonNode ask(Api api, String place, OffsetDateTime asOf) {
        return api.data(ASKED, Map.of("place", Neighbourhood.place(place), "asOf", asOf.toString()))
                .at("/diagnostics/participation");
    }

    private JsonNode hours(String place, OffsetDateTime asOf) {
        return ask(planner, place, asOf).path("hourConcentration");
    }

    private static List<String> caveats(JsonNode figure) {
        return figure.path("caveats")
                .valueStream()
                .map(caveat -> caveat.path("key").asString())
                .toList();
    }

    @Test
    void areForWholeMonths() {
        JsonNode june = hours("north", JUNE);
        assertThat(june.at("/window/from").asString()).startsWith("2025-07-01T00:00");
        assertThat(june.at("/window/to").asString()).startsWith("2026-07-01T00:00");
        assertThat(june.path("totalHours").asDouble()).isEqualTo(78);
        assertThat(caveats(june)).doesNotContain("disclosure.wholeMonths");

        JsonNode later = hours("north", JUNE.plusDays(12));
        assertThat(later.path("totalHours")).isEqualTo(june.path("totalHours"));
        assertThat(later.path("window")).isEqualTo(june.path("window"));
        assertThat(caveats(later)).contains("disclosure.wholeMonths").doesNotContain("disclosure.earlier");
    }

    @Test
    void stayUntilEnoughPeopleDiffer() {
        JsonNode first = hours("north", JUNE);
        take(12, 13, "north");
        JsonNode second = hours("north", JUNE);
        assertThat(second.path("totalHours")).isEqualTo(first.path("totalHours"));
        assertThat(second.path("value")).isEqualTo(first.path("value"));
        assertThat(second.path("evidence")).isEqualTo(first.path("evidence"));
        assertThat(second.path("dataVersion")).isEqualTo(first.path("dataVersion"));
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(caveats(second)).contains("disclosure.earlier");

        take(13, 17, "north");
        JsonNode third = hours("north", JUNE);
        assertThat(third.path("active").asInt()).isEqualTo(17);
        assertThat(third.path("totalHours").asDouble()).isEqualTo(153);
        assertThat(caveats(third)).doesNotContain("disclosure.earlier");
    }

    @Test
    void areNotToldOfAPlaceAndOfNearlyAllOfItWithinAnother() {
        take(12, 14, "south");
        assertThat(hours("north", JUNE).path("totalHours").asDouble()).isEqualTo(78);
        JsonNode whole = ask(planner, "whole", JUNE);
        withheld(whole.path("hourConcentration"));
        assertThat(whole.at("/cohortSkew/participants").isNull()).isTrue();
        assertThat(whole.at("/cohortSkew/n").asInt()).isZero();
        assertThat(whole.at("/cohortSkew/missing")).isEmpty();
        assertThat(whole.at("/cohortSkew/bands").valueStream())
                .allSatisfy(
                        band -> assertThat(band.path("participants").isNull()).isTrue());

        take(14, 18, "south");
        assertThat(hours("whole", JUNE).path("active").asInt()).isEqualTo(18);
    }

    private static void withheld(JsonNode figure) {
        assertThat(figure.path("totalHours").isNull()).isTrue();
        assertThat(figure.path("active").isNull()).isTrue();
        assertThat(figure.path("value").isNull()).isTrue();
        assertThat(figure.path("n").asInt()).isZero();
        assertThat(figure.path("evidence")).isEmpty();
        assertThat(figure.path("verdict").asString()).isEqualTo("INSUFFICIENT");
        assertThat(figure.path("suppressed").asBoolean()).isTrue();
        assertThat(caveats(figure)).containsExactly("disclosure.withheld");
        assertThat(figure.at("/caveats/0/text").asString()).contains("fewer than 5 people");
    }

    @Test
    void areWithheldWhenSomebodyTookConsentBack() {
        hours("north", JUNE);
        neighbourhood.person("p3", "18-59", false);
        withheld(hours("north", JUNE));

        neighbourhood.person("p3", "18-59", true);
        assertThat(hours("north", JUNE).path("totalHours").asDouble()).isEqualTo(78);
    }

    @Test
    void areTheSameWhereverTheyAreTold() {
        JsonNode first = hours("north", JUNE);
        take(12, 13, "north");
        JsonNode explained = planner.data(
                        "query($id: ID!) { explain(id: $id) { diagnostic { ... on HourConcentration " + FIGURES
                                + " } } }",
                        Map.of("id", first.path("id").asString()))
                .at("/explain/diagnostic");
        assertThat(explained.path("totalHours")).isEqualTo(first.path("totalHours"));
        JsonNode supposed = planner.data(
                        "query($place: ID!, $asOf: DateTime) { whatIf(place: $place, asOf: $asOf, changes:"
                                + " [{joinOrganization: {kind: CHARITY}}]) { after { participation {"
                                + " hourConcentration { totalHours } } } differences { metric } } }",
                        Map.of("place", Neighbourhood.place("north"), "asOf", JUNE.toString()))
                .path("whatIf");
        assertThat(supposed.at("/after/participation/hourConcentration/totalHours"))
                .isEqualTo(first.path("totalHours"));
    }

    @Test
    void areNotToldToWhoeverMaySeeOtherThings() {
        hours("north", JUNE);
        take(12, 13, "north");
        withheld(ask(Api.on(port).as("administrator"), "north", JUNE).path("hourConcentration"));
    }
}
