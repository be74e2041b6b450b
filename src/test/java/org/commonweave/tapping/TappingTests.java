package org.commonweave.tapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.record.NodeRef;
import org.commonweave.tapping.ResourceStatus.Status;
import org.commonweave.testing.Community;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TappingTests {

    private static final Offset<Double> CLOSE = within(Oracle.TOLERANCE);
    private static final Frame FRAME = Community.frame(Guards.NONE);

    private static Community community() {
        return new Community()
                .organization("owner", "ENTERPRISE")
                .organization("asker", "COMMUNITY_ORG")
                .term("space")
                .term("space.hall", "space")
                .term("space.room", "space")
                .term("food");
    }

    private static void resource(Community community, String id, String category, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("resourceClass", "SPACE");
        all.putIfAbsent("unit", "h");
        all.putIfAbsent("capacity", 100);
        community.node("Resource", id, all);
        community.tie("LOCATED_AT", Community.resource(id), Community.place(), Map.of());
        community.tie("PROVIDES", Community.organization("owner"), Community.resource(id), Map.of());
        community.in(Community.resource(id), category);
    }

    private static void need(Community community, String id, String category, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("status", "OPEN");
        Object hours = all.remove("openingHours");
        community.node("Need", id, all);
        Map<String, Object> found = hours == null ? Map.of() : Map.of("openingHours", hours);
        community.tie("LOCATED_AT", Community.need(id), Community.place(), found);
        community.tie("WORKS_ON", Community.organization("asker"), Community.need(id), Map.of());
        community.in(Community.need(id), category);
    }

    private static void allocate(
            Community community, String resource, String need, double quantity, String status, String unit) {
        Map<String, Object> facts =
                Map.of("quantity", quantity, "status", status, "unit", unit, "at", Community.day("2025-02-01"));
        community.tie("ALLOCATED", Community.resource(resource), Community.need(need), facts);
    }

    private static Status status(Community community, String resource) {
        return row(community, resource).status();
    }

    private static ResourceStatus row(Community community, String resource) {
        return Tapping.of(community.projection(), FRAME).detail().resources().stream()
                .filter(one -> one.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTappedFromUnderUsedIdleUnknownAndGone() {
        Community community = community();
        need(community, "n", "space", Map.of());
        resource(community, "half", "space", Map.of());
        allocate(community, "half", "n", 30, "DELIVERED", "h");
        allocate(community, "half", "n", 20, "RESERVED", "h");
        resource(community, "less", "space", Map.of());
        allocate(community, "less", "n", 49, "DELIVERED", "h");
        allocate(community, "less", "n", 40, "REQUESTED", "h");
        resource(community, "idle", "space", Map.of());
        resource(community, "old", "space", Map.of("capacityAsOf", Community.day("2024-12-31")));
        resource(community, "fresh", "space", Map.of("capacityAsOf", Community.day("2025-01-01")));
        resource(community, "ended", "space", Map.of("validTo", Community.day("2025-01-01")));
        resource(community, "none", "space", Map.of("capacity", 0));
        assertThat(status(community, "half")).isEqualTo(Status.TAPPED);
        assertThat(row(community, "less"))
                .isEqualTo(new ResourceStatus("less", "SPACE", Status.UNDER_USED, 100.0, "h", 49, 0.49, 51.0, false));
        assertThat(status(community, "idle")).isEqualTo(Status.UNTAPPED);
        assertThat(status(community, "old")).isEqualTo(Status.UNKNOWN);
        assertThat(status(community, "fresh")).isEqualTo(Status.UNTAPPED);
        assertThat(status(community, "ended")).isEqualTo(Status.EXCLUDED);
        assertThat(status(community, "none")).isEqualTo(Status.EXCLUDED);
        Result<Tapping.Detail> result = Tapping.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(0.25, CLOSE);
        assertThat(result.caveats()).contains(Caveat.of("tapping.unknownCapacity", 1));
    }

    @Test
    void neverTakesUnknownForNothing() {
        Community community = community();
        community.node("Resource", "mystery", Map.of("resourceClass", "SPACE"));
        community.tie("LOCATED_AT", Community.resource("mystery"), Community.place(), Map.of());
        assertThat(status(community, "mystery")).isEqualTo(Status.UNKNOWN);
        assertThat(row(community, "mystery").slack()).isNull();
    }

    @Test
    void comesToHoursForRoomsThatAreCounted() {
        Community community = community();
        need(community, "n", "space", Map.of());
        Map<String, Object> rooms = Map.of(
                "unit",
                "rooms",
                "capacity",
                2,
                "openingHours",
                "Mo 09:00-10:00",
                "validFrom",
                Community.day("2025-03-03"));
        resource(community, "rooms", "space", rooms);
        allocate(community, "rooms", "n", 4, "DELIVERED", "h");
        // Mondays of March 2025 from the third on: 3, 10, 17, 24, 31.
        assertThat(row(community, "rooms").capacity()).isEqualTo(10);
        assertThat(row(community, "rooms").utilisation()).isEqualTo(0.4);
    }

    @Test
    void addsNoUnitsThatDiffer() {
        Community community = community();
        need(community, "n", "food", Map.of());
        resource(community, "rice", "food", Map.of("unit", "kg", "resourceClass", "CHARITABLE"));
        allocate(community, "rice", "n", 60, "DELIVERED", "kg");
        allocate(community, "rice", "n", 60, "DELIVERED", "bags");
        resource(community, "flour", "food", Map.of("unit", "kg", "resourceClass", "CHARITABLE"));
        allocate(community, "flour", "n", 9, "DELIVERED", "bags");
        assertThat(row(community, "rice").utilisation()).isEqualTo(0.6);
        assertThat(status(community, "flour")).isEqualTo(Status.UNKNOWN);
        assertThat(Tapping.of(community.projection(), FRAME).caveats()).contains(Caveat.of("tapping.otherUnits", 2));
    }

    @Test
    void leavesReservesOutOfEveryShare() {
        Community community = community();
        need(community, "n", "space", Map.of());
        resource(community, "tents", "space", Map.of("reserve", true, "resourceClass", "MATERIAL"));
        resource(community, "hall", "space", Map.of());
        allocate(community, "hall", "n", 60, "DELIVERED", "h");
        Result<Tapping.Detail> result = Tapping.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(1);
        assertThat(result.detail().classTappedShare()).isEqualTo(Map.of("SPACE", 1.0));
        assertThat(result.detail().reserves()).isEqualTo(1);
    }

    private static Reason reason(Community community, Reach reach) {
        return WhyUntapped.of(community.projection(), FRAME, reach)
                .detail()
                .rows()
                .get(0)
                .reason();
    }

    private static Reason reason(
            Map<String, Object> resource, @Nullable Map<String, Object> need, Reach reach, @Nullable String asked) {
        Community community = community();
        resource(community, "r", "space.hall", resource);
        if (need != null) {
            need(community, "n", "space.room", need);
        }
        if (asked != null) {
            allocate(community, "r", "n", 1, asked, "h");
        }
        return reason(community, reach);
    }

    @Test
    void givesTheFirstReasonThatApplies() {
        Reach known = (asker, owner) -> OptionalDouble.of(0.5);
        Map<String, Object> stale = Map.of("capacityAsOf", Community.day("2024-06-01"));
        Map<String, Object> forChildren = Map.of("restrictions", List.of("0-17"), "openingHours", "Mo 09:00-10:00");
        Map<String, Object> forElders = Map.of("beneficiaryCohort", "60+", "openingHours", "Tu 09:00-10:00");
        Map<String, Object> mondays = Map.of("openingHours", "Mo 09:00-10:00");
        Map<String, Object> tuesdays = Map.of("openingHours", "Tu 09:00-10:00");
        assertThat(reason(stale, null, Reach.NONE, null)).isEqualTo(Reason.CAPACITY_UNKNOWN);
        assertThat(reason(Map.of(), null, Reach.NONE, null)).isEqualTo(Reason.NO_MATCHING_NEED);
        assertThat(reason(Map.of(), Map.of("status", "MET"), known, null)).isEqualTo(Reason.NO_MATCHING_NEED);
        assertThat(reason(forChildren, forElders, known, null)).isEqualTo(Reason.RULE_BLOCKED);
        assertThat(reason(mondays, tuesdays, Reach.NONE, null)).isEqualTo(Reason.TIME_MISMATCH);
        assertThat(reason(Map.of(), Map.of(), Reach.NONE, null)).isEqualTo(Reason.NO_INTRODUCTION_PATH);
        assertThat(reason(Map.of(), Map.of(), known, null)).isEqualTo(Reason.PATH_UNUSED);
        assertThat(reason(Map.of(), Map.of(), Reach.NONE, "REFUSED")).isEqualTo(Reason.ASKED_AND_REFUSED);
        assertThat(reason(Map.of(), Map.of(), known, "REQUESTED")).isEqualTo(Reason.ASKED_AND_WAITING);
    }

    @Test
    void knowsWhatIsTooFar() {
        Community community = community();
        point(community, "here", 31.0, 121.0);
        point(community, "there", 31.0, 121.1);
        resource(community, "r", "space.hall", Map.of("maxDistanceKm", 5));
        need(community, "n", "space.hall", Map.of());
        community.tie("LOCATED_AT", Community.resource("r"), at("here"), Map.of());
        community.tie("LOCATED_AT", Community.need("n"), at("there"), Map.of());
        assertThat(reason(community, (asker, owner) -> OptionalDouble.of(1))).isEqualTo(Reason.TOO_FAR);
    }

    private static void point(Community community, String id, double latitude, double longitude) {
        community.node(
                "Place", id, Map.of("level", "SITE", "location", Map.of("latitude", latitude, "longitude", longitude)));
        community.tie("WITHIN", at(id), Community.place(), Map.of());
    }

    private static NodeRef at(String id) {
        return new NodeRef("Place", id);
    }

    @Test
    void ranksByEveryTermAndListsTheUnreachableLast() {
        Community community = community().organization("stranger", "ENTERPRISE");
        point(community, "here", 31.0, 121.0);
        point(community, "there", 31.0, 121.020967);
        need(community, "n", "space.hall", Map.of("quantity", 50, "unit", "h"));
        community.tie("LOCATED_AT", Community.need("n"), at("here"), Map.of());
        resource(community, "far", "space.hall", Map.of());
        community.tie("LOCATED_AT", Community.resource("far"), at("there"), Map.of());
        resource(community, "small", "space", Map.of("capacity", 25));
        resource(community, "other", "food", Map.of());
        community.node("Resource", "cut", Map.of("resourceClass", "SPACE", "capacity", 100, "unit", "h"));
        community.tie("LOCATED_AT", Community.resource("cut"), Community.place(), Map.of());
        community.tie("PROVIDES", Community.organization("stranger"), Community.resource("cut"), Map.of());
        community.in(Community.resource("cut"), "space.hall");
        Reach reach = (asker, owner) -> owner.equals("owner") ? OptionalDouble.of(0.9) : OptionalDouble.empty();
        List<NeedRanking.Candidate> ranking = NeedRanking.of(
                        community.projection(), FRAME, reach, TappingSettings.DEFAULT, "n", null)
                .detail()
                .candidates();
        assertThat(ranking).extracting(NeedRanking.Candidate::resource).containsExactly("far", "small", "cut");
        NeedRanking.Candidate far = ranking.get(0);
        assertThat(Objects.requireNonNull(far.km())).isEqualTo(2, within(0.01));
        assertThat(far.score()).isEqualTo(1 * 1 * 0.9 * 0.5, within(0.002));
        NeedRanking.Candidate small = ranking.get(1);
        assertThat(small.score()).isEqualTo(0.8 * 0.5 * 0.9 * 1, CLOSE);
        NeedRanking.Candidate cut = ranking.get(2);
        assertThat(cut.score()).isZero();
        assertThat(cut.obstacle()).isEqualTo(Reason.NO_INTRODUCTION_PATH);
    }

    @Test
    void listsChannelsUpwardByLevel() {
        Community community = community();
        community.node("Organization", "office", Map.of("kind", "SUBDISTRICT", "level", "SUBDISTRICT"));
        community.node("Organization", "bureau", Map.of("kind", "DEPARTMENT", "level", "DISTRICT"));
        need(community, "n", "space", Map.of());
        for (String owner : List.of("office", "bureau")) {
            String id = "channel-" + owner;
            community.node("Resource", id, Map.of("resourceClass", "VERTICAL", "capacity", 4, "unit", "seats"));
            community.tie("LOCATED_AT", Community.resource(id), Community.place(), Map.of());
            community.tie("PROVIDES", Community.organization(owner), Community.resource(id), Map.of());
        }
        allocate(community, "channel-office", "n", 1, "DELIVERED", "seats");
        Result<VerticalReach.Detail> result = VerticalReach.of(community.projection(), FRAME);
        assertThat(result.detail().levels())
                .containsExactly(
                        new VerticalReach.Level("SUBDISTRICT", 1, 1), new VerticalReach.Level("DISTRICT", 1, 0));
        assertThat(result.value()).isEqualTo(0.5);
        assertThat(VerticalReach.of(community().projection(), FRAME).verdict()).isEqualTo(Verdict.INSUFFICIENT);
    }
}
