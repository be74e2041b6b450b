package org.commonweave.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.oracle.Oracle;
import org.commonweave.record.NodeRef;
import org.commonweave.testing.Community;
import org.junit.jupiter.api.Test;

class TimeBankTests {

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O26");
        List<Entry> entries = oracle.edges().stream()
                .map(edge -> new Entry(
                        edge.from() + edge.to(),
                        edge.from(),
                        true,
                        edge.to(),
                        !edge.to().equals("com"),
                        Double.parseDouble(String.valueOf(edge.props().get("hours")))))
                .toList();
        Ledger ledger = Ledger.of(entries);
        ledger.accounts()
                .forEach((id, account) ->
                        assertThat(account.balance().doubleValue()).isEqualTo(oracle.number("balance", id)));
        assertThat(ledger.accounts()).hasSize(5);
        assertThat(ledger.sum().doubleValue()).isEqualTo(oracle.number("sum"));
        assertThat(ledger.outstandingCredit().doubleValue()).isEqualTo(oracle.number("outstandingCredit"));
        assertThat(ledger.redemptionRatio()).isEqualTo(oracle.number("redemptionRatio"), within(Oracle.TOLERANCE));
        assertThat(ledger.giveAndReceiveShare())
                .isEqualTo(oracle.number("giveAndReceiveShare"), within(Oracle.TOLERANCE));
    }

    @Test
    void countsOnlyWhatBothConfirmedAndWhoeverAgreedToBeCounted() {
        Community community = helpers(3);
        gave(community, "h0", Community.person("h1"), 3, Map.of("confirmedBoth", true));
        gave(community, "h1", Community.person("h0"), 1, Map.of("confirmedBoth", false));
        gave(
                community,
                "h1",
                Community.person("h2"),
                2,
                Map.of("confirmedBoth", true, "confirmedBy", List.of("h1", "h2")));
        // Said to be confirmed by both, but only one is known to have done so.
        gave(community, "h2", Community.person("h0"), 9, Map.of("confirmedBoth", true, "confirmedBy", List.of("h2")));
        gave(community, "h2", Community.person("h2"), 9, Map.of("confirmedBoth", true));
        community.person("shy", "", Map.of("consentStats", false));
        community.tookPart("shy", "a", 1, "station");
        gave(community, "shy", Community.person("h0"), 5, Map.of("confirmedBoth", true));
        Result<TimeBank.Detail> result = TimeBank.of(community.projection(), Community.frame(Guards.NONE));
        assertThat(result.detail().entries()).isEqualTo(2);
        assertThat(result.detail().waiting()).isEqualTo(3);
        assertThat(result.detail().sum()).isZero();
        assertThat(result.detail().givenByPeople()).isEqualTo(5);
        assertThat(result.caveats()).anyMatch(caveat -> caveat.key().equals("timebank.leftOut"));
    }

    @Test
    void aCreditGivenToTheCommunityHasNotComeBack() {
        Community community = helpers(2);
        gave(community, "h0", Community.organization("station"), 4, Map.of("confirmedBoth", true));
        gave(community, "h0", Community.person("h1"), 1, Map.of("confirmedBoth", true));
        Result<TimeBank.Detail> result = TimeBank.of(community.projection(), Community.frame(Guards.NONE));
        assertThat(result.value()).isEqualTo(0.2);
        assertThat(result.detail().outstandingCredit()).isEqualTo(5);
    }

    @Test
    void hidesWhatIsAboutFewPeople() {
        Community community = helpers(12);
        IntStream.range(0, 11)
                .forEach(i -> gave(
                        community, "h" + i, Community.person("h" + (i + 1)), 1 + i, Map.of("confirmedBoth", true)));
        Result<TimeBank.Detail> result = TimeBank.of(community.projection(), Community.frame(Guards.DEFAULT));
        // One person owes and nobody else does: their hours would follow from the totals.
        assertThat(result.suppressed()).isTrue();
        assertThat(result.detail().outstandingCredit()).isNull();
        assertThat(result.detail().giveAndReceiveShare()).isNull();
        // Those who gave and those who received are enough to be told together.
        assertThat(result.value()).isEqualTo(1);
        assertThat(result.detail().balances().cells().get("owing")).isNull();
    }

    @Test
    void looksTwiceAtHoursThatDeviate() {
        Community community = helpers(6);
        community.activity(
                "b",
                Map.of(
                        "kind", "EVENT",
                        "start", Community.day("2025-02-10").plusHours(9),
                        "end", Community.day("2025-02-10").plusHours(11)),
                "club");
        community.activity(
                "c",
                Map.of(
                        "kind", "EVENT",
                        "start", Community.day("2025-02-10").plusHours(10),
                        "end", Community.day("2025-02-10").plusHours(12)),
                "committee");
        community.organization("club", "COMMUNITY_ORG");
        community.organization("committee", "RESIDENTS_COMMITTEE");
        IntStream.range(0, 6).forEach(i -> community.tookPart("h" + i, "b", i == 0 ? 4 : 2, "club"));
        community.tookPart("h1", "c", 2, "committee");
        Result<OrganizerAnomalies.Detail> result =
                OrganizerAnomalies.of(community.projection(), Community.frame(Guards.NONE));
        Map<String, OrganizerAnomalies.Row> rows = new HashMap<>();
        result.detail().organizers().forEach(row -> rows.put(row.organization(), row));
        OrganizerAnomalies.Row club = Objects.requireNonNull(rows.get("club"));
        assertThat(club.deviations()).containsExactly(Deviation.LONGER_THAN_ACTIVITY, Deviation.SAME_TIME);
        assertThat(club.share()).isEqualTo(6.0 / 14);
        // With guards, an organizer of one person is not told.
        assertThat(OrganizerAnomalies.of(community.projection(), Community.frame(Guards.DEFAULT))
                        .detail()
                        .organizers())
                .extracting(OrganizerAnomalies.Row::organization)
                .doesNotContain("committee");
    }

    @Test
    void hidesAnotherOrganizerWhereOneOfFewPeopleCouldBeHadBySubtraction() {
        Community community = helpers(8);
        Map<String, Integer> people = Map.of("club", 1, "committee", 6, "station", 8);
        people.forEach((organizer, count) -> {
            community.organization(organizer, "COMMUNITY_ORG");
            community.activity("of " + organizer, "2025-02-10", organizer);
            IntStream.range(0, count).forEach(i -> community.tookPart("h" + i, "of " + organizer, 2, organizer));
        });
        OrganizerAnomalies.Detail detail = OrganizerAnomalies.of(
                        community.projection(), Community.frame(Guards.DEFAULT))
                .detail();
        assertThat(detail.organizers())
                .extracting(OrganizerAnomalies.Row::organization)
                .containsExactly("station");
        assertThat(detail.tooFew()).isEqualTo(2);
    }

    @Test
    void confirmedAtOnceAndRepeatedAmountsAreTold() {
        Community community = helpers(2);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> how = new HashMap<>(Map.of("confirmedBoth", true));
            how.put("recordedAt", Community.day("2025-02-0" + (i + 1)));
            how.put("confirmedAt", Community.day("2025-02-0" + (i + 1)).plusSeconds(i == 0 ? 30 : 7200));
            gave(community, "h0", Community.organization("station"), 1.5, how);
        }
        gave(community, "h1", Community.organization("station"), 1.5, Map.of("confirmedBoth", true));
        OrganizerAnomalies.Row station =
                OrganizerAnomalies.of(community.projection(), Community.frame(Guards.NONE))
                        .detail()
                        .organizers()
                        .stream()
                        .filter(row -> row.deviations().contains(Deviation.REPEATED_AMOUNT))
                        .findFirst()
                        .orElseThrow();
        assertThat(station.organization()).isEqualTo("station");
        assertThat(station.deviations()).contains(Deviation.CONFIRMED_AT_ONCE);
    }

    private static Community helpers(int count) {
        Community community = new Community();
        community.organization("station", "SERVICE_STATION");
        community.activity("a", "2025-01-15", "station");
        for (int i = 0; i < count; i++) {
            community.person("h" + i, "", Map.of());
            community.tookPart("h" + i, "a", 1, "station");
        }
        return community;
    }

    private static void gave(Community community, String giver, NodeRef to, double hours, Map<String, Object> how) {
        Map<String, Object> all = new HashMap<>(how);
        all.put("hours", hours);
        all.put("at", Community.day("2025-02-01"));
        community.tie("GAVE_TIME", Community.person(giver), to, all);
    }
}
