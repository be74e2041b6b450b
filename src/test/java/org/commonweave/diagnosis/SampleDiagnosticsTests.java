package org.commonweave.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.diversity.ActorDiversity;
import org.commonweave.diversity.DecideShare;
import org.commonweave.diversity.JointLeadRate;
import org.commonweave.diversity.LeadJoinGap;
import org.commonweave.participation.CohortSkew;
import org.commonweave.participation.CoreDependence;
import org.commonweave.participation.ElderOnlyShare;
import org.commonweave.participation.Homogeneity;
import org.commonweave.participation.HourConcentration;
import org.commonweave.participation.Loads;
import org.commonweave.participation.NeedMismatch;
import org.commonweave.participation.RestDebt;
import org.commonweave.participation.VolunteerLoad;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.response.ChainLength;
import org.commonweave.response.ClosedShare;
import org.commonweave.response.ConcurrencyLoad;
import org.commonweave.response.NonAnswers;
import org.commonweave.response.Patterns;
import org.commonweave.response.RepeatWhistles;
import org.commonweave.response.ResponseTimes;
import org.commonweave.response.ServiceLevels;
import org.commonweave.response.Step;
import org.commonweave.response.ThreeRates;
import org.commonweave.response.WhistleRate;
import org.commonweave.tapping.Reason;
import org.commonweave.tapping.ResourceStatus;
import org.commonweave.tapping.Tapping;
import org.commonweave.tapping.VerticalReach;
import org.commonweave.tapping.WhyUntapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The planted problems of the sample are found, and its healthy neighbour raises no alarm. */
class SampleDiagnosticsTests {

    private static final Frame FRAME = SampleFacts.frame(Guards.DEFAULT);
    private static final Projection WUQIAO = SampleFacts.of("wq");
    private static final Projection LAOMATOU = SampleFacts.of("lmt");
    private static final Projection LIUPU = SampleFacts.of("lp");

    private static List<Result<?>> all(Projection projection, Frame frame) {
        List<Result<?>> results = new ArrayList<>(List.of(
                ActorDiversity.of(projection, frame),
                DecideShare.of(projection, frame),
                LeadJoinGap.of(projection, frame),
                JointLeadRate.of(projection, frame),
                CohortSkew.of(projection, frame),
                VolunteerLoad.of(projection, frame),
                RestDebt.of(projection, frame),
                HourConcentration.of(projection, frame),
                CoreDependence.of(projection, frame),
                Homogeneity.of(projection, frame),
                NeedMismatch.of(projection, frame),
                ElderOnlyShare.of(projection, frame),
                Tapping.of(projection, frame),
                WhyUntapped.of(projection, frame, SampleFacts.reach(projection)),
                VerticalReach.of(projection, frame),
                ClosedShare.of(projection, frame),
                RepeatWhistles.of(projection, frame),
                NonAnswers.of(projection, frame),
                ChainLength.of(projection, frame),
                WhistleRate.of(projection, frame),
                ConcurrencyLoad.of(projection, frame),
                Patterns.of(projection, frame),
                ThreeRates.of(projection, frame)));
        Stream.of(Step.values()).forEach(step -> results.add(ResponseTimes.of(projection, frame, step)));
        Stream.of(Step.SIGN, Step.CONTACT, Step.REPORT)
                .forEach(step -> results.add(ServiceLevels.of(projection, frame, step)));
        return results;
    }

    @Test
    void theHealthyNeighbourRaisesNoAlarmWithGuardsOrWithout() {
        for (Guards guards : List.of(Guards.DEFAULT, Guards.NONE)) {
            assertThat(all(LIUPU, SampleFacts.frame(guards)))
                    .hasSize(31)
                    .allSatisfy(result ->
                            assertThat(result.verdict()).as(result.metric()).isIn(Verdict.OK, Verdict.INSUFFICIENT))
                    .filteredOn(result -> result.verdict() == Verdict.OK)
                    .hasSizeGreaterThan(28);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wq", "lmt", "lp"})
    void everyPathIsOneOfTheGraphAndNoneShowsAPerson(String place) {
        Projection projection = SampleFacts.of(place);
        Set<String> ties = ties(projection);
        assertThat(all(projection, FRAME)).allSatisfy(result -> {
            assertThat(result.formulaVersion()).isEqualTo("1");
            result.evidence().forEach(path -> {
                assertThat(path.nodes()).allSatisfy(node -> {
                    assertThat(node.label()).isNotEqualTo("Person");
                    assertThat(SampleFacts.id(node.label(), SampleFacts.key(node.id())))
                            .isEqualTo(node.id());
                });
                assertThat(path.ties()).allSatisfy(tie -> assertThat(ties).contains(tie.id()));
            });
        });
        assertThat(all(projection, FRAME)).isEqualTo(all(projection, FRAME));
    }

    private static Set<String> ties(Projection projection) {
        Set<String> ties = new HashSet<>(projection.allocations().keySet());
        for (Activity activity : projection.activities().values()) {
            Stream.of(activity.led(), activity.joined(), activity.decided())
                    .flatMap(List::stream)
                    .forEach(link -> ties.add(link.id()));
        }
        for (Whistle whistle : projection.whistles().values()) {
            whistle.summonses().forEach(summons -> ties.add(summons.id()));
            Stream.of(whistle.about(), whistle.blownBy())
                    .flatMap(Stream::ofNullable)
                    .map(Link::id)
                    .forEach(ties::add);
        }
        projection.resources().values().forEach(one -> one.providers().forEach(link -> ties.add(link.id())));
        return ties;
    }

    @Test
    void oneCommitteeGovernsLaomatou() {
        Result<ActorDiversity.Detail> result = ActorDiversity.of(LAOMATOU, FRAME);
        assertThat(result.verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(SampleFacts.key(
                        result.detail().organizations().shares().get(0).actor()))
                .isEqualTo("rc-lmt");
        assertThat(result.detail().organizations().topShare()).isGreaterThan(0.8);
        assertThat(NeedMismatch.of(LAOMATOU, FRAME).verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(Homogeneity.of(LAOMATOU, FRAME).verdict()).isEqualTo(Verdict.WATCH);
        assertThat(JointLeadRate.of(WUQIAO, FRAME).value()).isZero();
    }

    @Test
    void thoseWhoTakePartInWuqiaoAreOld() {
        Result<CohortSkew.Detail> result = CohortSkew.of(WUQIAO, FRAME);
        assertThat(result.verdict()).isEqualTo(Verdict.CONCERN);
        // 112 of 154 against 14,700 of 61,800 residents.
        assertThat(result.value()).isEqualTo(112 / 154.0 - 14_700 / 61_800.0, within(0.01));
        assertThat(result.detail().missing()).contains("18-35");
    }

    @Test
    void thePatrollerIsWornOutAndNotNamed() {
        String patroller = SampleFacts.id("Person", "patroller");
        assertThat(Loads.ratios(LAOMATOU, FRAME).get(patroller)).isGreaterThan(2);
        assertThat(Loads.restDebts(LAOMATOU, FRAME).get(patroller)).isGreaterThan(40);
        for (Result<?> result : List.of(VolunteerLoad.of(LAOMATOU, FRAME), RestDebt.of(LAOMATOU, FRAME))) {
            assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
            assertThat(result.suppressed()).isTrue();
            assertThat(result.value()).isNull();
            assertThat(result.toString()).doesNotContain(patroller);
        }
    }

    @Test
    void idleResourcesLieIdleForTheReasonsPlanted() {
        Map<String, Reason> reasons = new HashMap<>();
        WhyUntapped.of(WUQIAO, FRAME, SampleFacts.reach(WUQIAO))
                .detail()
                .rows()
                .forEach(row -> reasons.put(SampleFacts.key(row.resource()), row.reason()));
        assertThat(reasons)
                .containsEntry("r-footfall", Reason.CAPACITY_UNKNOWN)
                .containsEntry("r-oldhall", Reason.CAPACITY_UNKNOWN)
                .containsEntry("r-line", Reason.NO_MATCHING_NEED)
                .containsEntry("r-childrelief", Reason.RULE_BLOCKED)
                .containsEntry("r-kitchen", Reason.TIME_MISMATCH)
                .containsEntry("r-tools", Reason.TOO_FAR)
                .containsEntry("r-coldvan", Reason.NO_INTRODUCTION_PATH)
                .containsEntry("r-van", Reason.PATH_UNUSED)
                .containsEntry("r-hall", Reason.PATH_UNUSED)
                .containsEntry("r-stage", Reason.ASKED_AND_REFUSED)
                .doesNotContainKeys("r-reserve", "r-refuge", "r-closed");
    }

    @Test
    void theHallIsIdleAndChannelsUpwardHardlyUsed() {
        Result<Tapping.Detail> result = Tapping.of(WUQIAO, FRAME);
        Map<String, ResourceStatus.Status> status = new HashMap<>();
        result.detail().resources().forEach(row -> status.put(SampleFacts.key(row.resource()), row.status()));
        assertThat(status)
                .containsEntry("r-hall", ResourceStatus.Status.UNTAPPED)
                .containsEntry("r-closed", ResourceStatus.Status.EXCLUDED)
                .containsEntry("r-room-lmt", ResourceStatus.Status.TAPPED)
                .containsEntry("r-seats", ResourceStatus.Status.UNDER_USED);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(result.detail().classTappedShare())
                .containsEntry("VERTICAL", 0.0)
                .containsEntry("FINANCIAL", 0.0);
        assertThat(VerticalReach.of(WUQIAO, FRAME).detail().levels())
                .containsExactly(new VerticalReach.Level("SUBDISTRICT", 3, 1));
    }

    @Test
    void oneDepartmentNeverComesAndTheUnderpassComesBack() {
        Result<NonAnswers.Detail> answers = NonAnswers.of(WUQIAO, FRAME);
        assertThat(answers.verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(answers.detail().neverAnswers()).extracting(SampleFacts::key).containsExactly("wq-green");
        assertThat(answers.detail().returned()).isEqualTo(1);
        Result<RepeatWhistles.Detail> repeats = RepeatWhistles.of(WUQIAO, FRAME);
        assertThat(repeats.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(repeats.detail().repeats())
                .extracting(RepeatWhistles.Repeat::issue)
                .containsOnly(SampleFacts.id("Need", "i-underpass"));
        assertThat(ClosedShare.of(WUQIAO, FRAME).detail().unconfirmed()).isEqualTo(4);
        assertThat(ServiceLevels.of(WUQIAO, FRAME, Step.SIGN).verdict()).isEqualTo(Verdict.WATCH);
    }

    @Test
    void whatComesBackCallsForAnAgreementUnlessThereIsOne() {
        Map<String, String> agreements = new HashMap<>();
        Patterns.of(WUQIAO, FRAME).detail().patterns().forEach(pattern -> {
            List<String> departments =
                    pattern.departments().stream().map(SampleFacts::key).toList();
            Agreement agreement =
                    pattern.agreement() == null ? null : WUQIAO.agreements().get(pattern.agreement());
            agreements.put(String.join("+", departments), agreement == null ? "none" : SampleFacts.key(agreement.id()));
        });
        assertThat(agreements)
                .containsEntry("wq-water+wq-clean", "none")
                .containsEntry("wq-green", "none")
                .containsEntry("wq-clean", "a-clean");
    }
}
