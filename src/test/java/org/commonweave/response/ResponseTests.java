package org.commonweave.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.record.NodeRef;
import org.commonweave.testing.Community;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseTests {

    private static final Offset<Double> CLOSE = within(5e-6);
    private static final Frame FRAME = Community.frame(Guards.NONE);
    private static final String MONDAY = "2025-03-03T10:00:00+08:00";

    private static Community community() {
        Community community = new Community()
                .organization("committee", "RESIDENTS_COMMITTEE")
                .organization("water", "DEPARTMENT")
                .organization("green", "DEPARTMENT");
        for (String issue : List.of("drain", "tree")) {
            community.node("Need", issue, Map.of("status", "OPEN"));
            community.tie("LOCATED_AT", Community.need(issue), Community.place(), Map.of());
            community.term(issue + "s").in(Community.need(issue), issue + "s");
        }
        return community;
    }

    private static void whistle(Community community, String id, String issue, String blownAt, String state) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("kind", "WORK", "state", state, "blownAt", OffsetDateTime.parse(blownAt)));
        if (state.equals("CLOSED")) {
            facts.put("closedAt", OffsetDateTime.parse(blownAt).plusHours(100));
        }
        community.node("Whistle", id, facts);
        community.tie("ABOUT", Community.whistle(id), Community.need(issue), Map.of());
        community.tie("BLOWN_BY", Community.whistle(id), Community.organization("committee"), Map.of());
    }

    /** A summons, and after how many hours the department signed and came; null is never. */
    private static void summons(
            Community community, String whistle, String department, @Nullable Integer signed, @Nullable Integer came) {
        summons(community, whistle, department, signed, came, Map.of());
    }

    private static void summons(
            Community community,
            String whistle,
            String department,
            @Nullable Integer signed,
            @Nullable Integer came,
            Map<String, Object> more) {
        OffsetDateTime sent = OffsetDateTime.parse(MONDAY);
        Map<String, Object> facts = new HashMap<>(more);
        facts.putIfAbsent("seq", 1);
        facts.put("sentAt", sent);
        if (signed != null) {
            facts.put("signedAt", sent.plusHours(signed));
        }
        if (came != null) {
            facts.put("reportedAt", sent.plusHours(came));
        }
        NodeRef from = Community.whistle(whistle);
        community.tie("SUMMONS", from, Community.organization(department), facts);
    }

    /** Water comes after 10, 20 and 30 hours, greening never. */
    private static Community answers() {
        Community community = community();
        for (int i = 1; i <= 3; i++) {
            whistle(community, "w" + i, "drain", MONDAY, "CLOSED");
            summons(community, "w" + i, "water", 1, 10 * i);
        }
        for (int i = 4; i <= 6; i++) {
            whistle(community, "w" + i, "tree", MONDAY, "DISPATCHED");
            summons(community, "w" + i, "green", null, null);
        }
        return community;
    }

    @Test
    void countsSilenceAsWaiting() {
        Result<ResponseTimes.Detail> result = ResponseTimes.of(answers().projection(), FRAME, Step.REPORT);
        // Half are still waiting after 30 hours.
        assertThat(result.value()).isEqualTo(30);
        assertThat(result.detail().all().naiveMedian()).isEqualTo(20);
        assertThat(result.detail().all().upperQuartile()).isNull();
        assertThat(result.detail().byDepartment().get("green"))
                .satisfies(
                        times -> assertThat(times == null ? -1 : times.taken()).isZero());
        assertThat(result.caveats()).contains(Caveat.of("response.stillWaiting", 3));
        assertThat(ResponseTimes.of(answers().projection(), FRAME, Step.CONTACT).verdict())
                .isEqualTo(Verdict.CONCERN);
        Frame soon = new Frame(OffsetDateTime.parse(MONDAY).plusHours(2), FRAME.knownAt(), FRAME.window(), Guards.NONE);
        assertThat(ResponseTimes.of(answers().projection(), soon, Step.CONTACT).verdict())
                .isEqualTo(Verdict.OK);
        assertThat(ResponseTimes.of(answers().projection(), FRAME, Step.CLOSE).value())
                .isEqualTo(100);
    }

    @Test
    void holdsDepartmentsToWorkingTimeAndOnlyToWhatIsDue() {
        Community community = community();
        whistle(community, "w1", "drain", MONDAY, "CLOSED");
        summons(community, "w1", "water", 1, 30);
        summons(community, "w1", "green", 2, 200);
        ServiceLevels.Detail signed =
                ServiceLevels.of(community.projection(), FRAME, Step.SIGN).detail();
        assertThat(signed.all()).isEqualTo(new ServiceLevels.Level(2, 1, 0.5));
        assertThat(signed.byDepartment().get("green")).isEqualTo(new ServiceLevels.Level(1, 0, 0.0));
        Frame soon =
                new Frame(OffsetDateTime.parse(MONDAY).plusHours(40), FRAME.knownAt(), FRAME.window(), Guards.NONE);
        ServiceLevels.Detail came =
                ServiceLevels.of(community.projection(), soon, Step.REPORT).detail();
        assertThat(came.all()).isEqualTo(new ServiceLevels.Level(1, 1, 1.0));
        assertThat(came.running()).isEqualTo(1);
    }

    @Test
    void takesForClosedOnlyWhatWasConfirmed() {
        Community community = answers();
        whistle(community, "w7", "tree", MONDAY, "RESOLVED_UNCONFIRMED");
        whistle(community, "w8", "tree", MONDAY, "WITHDRAWN");
        Result<ClosedShare.Detail> result = ClosedShare.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(3 / 8.0);
        assertThat(result.detail().claimedResolvedShare()).isEqualTo(0.5);
        assertThat(result.detail().paperClosureGap()).isEqualTo(0.125);
        assertThat(result.caveats()).contains(Caveat.of("response.withdrawnCounted", 1));
        Frame before =
                new Frame(OffsetDateTime.parse(MONDAY).plusHours(99), FRAME.knownAt(), FRAME.window(), Guards.NONE);
        assertThat(ClosedShare.of(community.projection(), before).value()).isZero();
    }

    @Test
    void knowsARepeatByItsIssueWithinNinetyDays() {
        Community community = community();
        whistle(community, "before", "drain", "2024-12-20T10:00:00+08:00", "CLOSED");
        whistle(community, "first", "drain", "2025-01-10T10:00:00+08:00", "CLOSED");
        whistle(community, "other", "tree", "2025-01-12T10:00:00+08:00", "CLOSED");
        whistle(community, "second", "drain", "2025-03-30T10:00:00+08:00", "DISPATCHED");
        Result<RepeatWhistles.Detail> result = RepeatWhistles.of(community.projection(), FRAME);
        assertThat(result.detail().repeats())
                .containsExactly(
                        new RepeatWhistles.Repeat("first", "before", "drain"),
                        new RepeatWhistles.Repeat("second", "first", "drain"));
        assertThat(result.value()).isEqualTo(2 / 3.0, CLOSE);
        assertThat(result.detail().issues()).isEqualTo(Map.of("drain", 2));
        assertThat(result.evidence().get(0).nodes())
                .extracting(NodeRef::id)
                .containsExactly("first", "drain", "before");
    }

    @Test
    void looksAtReturnsBeforeItSaysNever() {
        Community community = answers();
        summons(community, "w1", "committee", null, null, Map.of("seq", 2, "returnedReason", "not ours"));
        summons(community, "w2", "committee", null, null, Map.of("seq", 2, "returnedReason", "not ours"));
        Result<NonAnswers.Detail> result = NonAnswers.of(community.projection(), FRAME);
        assertThat(result.detail().neverAnswers()).containsExactly("green");
        assertThat(result.detail().rows().get(0))
                .isEqualTo(new NonAnswers.Row("committee", 0, 0, null, false, List.of("not ours", "not ours")));
        assertThat(result.value()).isEqualTo(0.5);
        assertThat(result.verdict()).isEqualTo(Verdict.CONCERN);
    }

    @Test
    void followsHandOversAndTakesJointWorkForNone() {
        Community community = community();
        whistle(community, "joint", "drain", MONDAY, "DISPATCHED");
        summons(community, "joint", "water", 1, 2, Map.of("seq", 1));
        summons(community, "joint", "green", 1, 2, Map.of("seq", 2));
        whistle(community, "chain", "tree", MONDAY, "DISPATCHED");
        summons(community, "chain", "water", 1, null, Map.of("seq", 1, "returnedReason", "not ours"));
        summons(community, "chain", "green", 1, null, Map.of("seq", 2, "transferredFromSeq", 1));
        summons(community, "chain", "committee", 1, 5, Map.of("seq", 3, "transferredFromSeq", 2));
        Result<ChainLength.Detail> result = ChainLength.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(2);
        assertThat(result.detail().departmentsPerWhistle()).isEqualTo(2.5);
        assertThat(result.detail().meanHops()).isEqualTo(1);
        assertThat(result.detail().chains()).containsExactly(new ChainLength.Chain("chain", 2, 3, 1));
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
    }

    @Test
    void readsTheRateAsABand() {
        Community few = answers().band("all", 300_000);
        Community some = answers().band("all", 6_000);
        Community many = answers().band("all", 1_000);
        assertThat(WhistleRate.of(few.projection(), FRAME).detail().position()).isEqualTo(WhistleRate.Position.BELOW);
        assertThat(WhistleRate.of(many.projection(), FRAME).detail().position()).isEqualTo(WhistleRate.Position.ABOVE);
        Result<WhistleRate.Detail> rate = WhistleRate.of(some.projection(), FRAME);
        assertThat(rate.verdict()).isEqualTo(Verdict.OK);
        assertThat(rate.value()).isEqualTo(6 / 6.0 / (90 * 24 / 730.485), CLOSE);
        assertThat(WhistleRate.of(answers().projection(), FRAME).verdict()).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void sharesOpenSummonsesAmongTheStaff() {
        Community community = answers();
        community.node("Organization", "green", Map.of("kind", "DEPARTMENT", "staffCount", 4));
        Result<ConcurrencyLoad.Detail> result = ConcurrencyLoad.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(0.75);
        assertThat(result.detail().rows()).containsExactly(new ConcurrencyLoad.Row("green", 3, 4.0, 0.75));
    }

    @Test
    void proposesAnAgreementForWhatComesBackUnlessThereIsOne() {
        Community community = answers();
        List<Patterns.Pattern> patterns =
                Patterns.of(community.projection(), FRAME).detail().patterns();
        assertThat(patterns)
                .extracting(Patterns.Pattern::category, Patterns.Pattern::departments)
                .containsExactly(tuple("drains", List.of("water")), tuple("trees", List.of("green")));
        community.node("Agreement", "deal", Map.of("kind", "SERVICE_LEVEL"));
        for (String party : List.of("water", "committee")) {
            community.tie("PARTY_TO", Community.organization(party), new NodeRef("Agreement", "deal"), Map.of());
        }
        Result<Patterns.Detail> result = Patterns.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(1);
        assertThat(result.detail().patterns().get(0).agreement()).isEqualTo("deal");
    }

    @Test
    void leavesTheWeightedSumOpenUntilSomebodyAsked() {
        Community community = answers();
        Result<ThreeRates.Detail> silent = ThreeRates.of(community.projection(), FRAME);
        assertThat(silent.value()).isNull();
        assertThat(silent.detail().satisfaction()).isNull();
        assertThat(silent.detail().response().share()).isEqualTo(0.5);
        assertThat(silent.detail().resolution()).isEqualTo(new ThreeRates.Rate(3, 6, 0, 0.5));
        Map<String, Boolean> asked = Map.of("w1", true, "w2", false);
        Result<ThreeRates.Detail> answered =
                ThreeRates.of(community.projection(), FRAME, asked, ThreeRates.Settings.DEFAULT);
        assertThat(answered.detail().satisfaction()).isEqualTo(new ThreeRates.Rate(1, 2, 4, 0.5));
        assertThat(answered.value()).isEqualTo(0.5, CLOSE);
    }
}
