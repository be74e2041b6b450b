package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From case to institution: what is whistled again and again is proposed for an agreement, and that settles it. */
@GraphTest
@Import(SamplePeople.class)
class PatternAgreementTests {

    private static final String WUQIAO = SamplePeople.id("Place", "wq");
    private static final String AS_OF = SampleDistrict.REFERENCE.toString();
    private static final String PATTERNS =
            "query($place: ID!, $asOf: DateTime!) { diagnostics(place: $place, asOf: $asOf)"
                    + " { response { patterns { patterns { category { uuid } departments { id uuid } blowers { id uuid }"
                    + " agreement { uuid } whistles { uuid } } } } } }";
    private static final String FORMAL = "query($place: ID!, $asOf: DateTime!) { graphView(place: $place, asOf: $asOf,"
            + " labels: [ORGANIZATION], layers: [FORMAL], limit: 2000) { nodes { id } edges { layer } } }";
    private static final String AGREEMENT = "5f1f3c0e-0000-4000-8000-00000000a9ee";
    private static final String SIGN =
            "mutation($input: UpsertInput!) { upsert(input: $input) { created userErrors" + " { field message } } }";

    @LocalServerPort
    int port;

    private Api planner;

    @BeforeEach
    void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
        planner = Api.on(port).as("planner");
    }

    private JsonNode patterns() {
        return planner.data(PATTERNS, Map.of("place", WUQIAO, "asOf", AS_OF))
                .at("/diagnostics/response/patterns/patterns");
    }

    private static List<String> uuids(JsonNode organizations) {
        return organizations
                .valueStream()
                .map(one -> one.path("uuid").asString())
                .toList();
    }

    @Test
    void aSignedAgreementAnswersThePatternAndIsFormal() {
        JsonNode open = patterns()
                .valueStream()
                .filter(pattern -> pattern.path("agreement").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(open.path("whistles").size()).isGreaterThanOrEqualTo(3);
        List<String> parties = Stream.concat(
                        uuids(open.path("departments")).stream(), uuids(open.path("blowers")).stream())
                .distinct()
                .toList();
        long formal = formal();

        sign(parties);

        JsonNode answered = patterns()
                .valueStream()
                .filter(pattern -> pattern.path("category").equals(open.path("category"))
                        && pattern.path("departments").equals(open.path("departments")))
                .findFirst()
                .orElseThrow();
        assertThat(answered.at("/agreement/uuid").asString()).isEqualTo(AGREEMENT);
        assertThat(formal()).isGreaterThan(formal);
    }

    /** Ties of the formal layer. */
    private long formal() {
        return planner.data(FORMAL, Map.of("place", WUQIAO, "asOf", AS_OF))
                .at("/graphView/edges")
                .valueStream()
                .filter(edge -> edge.path("layer").asString("").equals("FORMAL"))
                .count();
    }

    private void sign(List<String> parties) {
        List<Map<String, Object>> links = new ArrayList<>();
        parties.forEach(party -> links.add(Map.of(
                "from",
                "Organization:" + party,
                "to",
                "Agreement:" + AGREEMENT,
                "validFrom",
                "2026-06-01T00:00:00+08:00")));
        Map<String, Object> agreement = Map.of(
                "uuid",
                AGREEMENT,
                "kind",
                "JOINT_MEETING",
                "nameEn",
                "Standing agreement",
                "visibility",
                "PUBLIC",
                "validFrom",
                "2026-06-01T00:00:00+08:00");
        JsonNode signed = Api.on(port)
                .as("administrator")
                .data(SIGN, Map.of("input", Map.of("agreements", List.of(agreement), "linkPartyTo", links)))
                .path("upsert");
        assertThat(signed.path("userErrors")).isEmpty();
    }
}
