package org.commonweave.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Caveat;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.testing.Community;
import org.junit.jupiter.api.Test;

class ParticipationTests {

    private static final Offset<Double> CLOSE = within(5e-6);
    private static final Frame FRAME = Community.frame(Guards.NONE);
    private static final Frame GUARDED = Community.frame(Guards.DEFAULT);

    private static Community community() {
        return new Community()
                .organization("club", "COMMUNITY_ORG")
                .band("18-35", 400)
                .band("60+", 600)
                .activity("walk", "2025-02-03", "club")
                .activity("talk", "2025-02-10", "club");
    }

    private static void people(Community community, String prefix, String band, int count, String... activities) {
        for (int i = 0; i < count; i++) {
            String id = prefix + i;
            community.person(id, band, Map.of());
            for (String activity : activities) {
                community.tookPart(id, activity, 2, "club");
            }
        }
    }

    @Test
    void countsEachPersonOnceAgainstTheResidents() {
        Community community = community();
        people(community, "old", "60+", 18, "walk", "talk");
        people(community, "young", "18-35", 2, "walk");
        people(community, "ageless", "", 3, "walk");
        Result<CohortSkew.Detail> result = CohortSkew.of(community.projection(), FRAME);
        // .9 and .1 against .6 and .4
        assertThat(result.value()).isEqualTo(0.3, CLOSE);
        assertThat(result.detail().toRebalance()).isEqualTo(6, CLOSE);
        assertThat(result.detail().participants()).isEqualTo(23);
        assertThat(result.detail().missing()).containsExactly("18-35");
        assertThat(result.detail().bands())
                .extracting(Band::ageBand, Band::participants, Band::residents)
                .containsExactly(tuple("18-35", 2, 400), tuple("60+", 18, 600), tuple("UNKNOWN", 3, null));
        assertThat(result.detail().bands().get(0).representationRatio()).isEqualTo(0.25, CLOSE);
        assertThat(result.detail().bands().get(1).perThousand()).isEqualTo(30, CLOSE);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(result.caveats()).contains(Caveat.of("participation.unknownAge", 3));
    }

    @Test
    void hidesSmallBandsAndTakesThemAsOne() {
        Community community = community().band("36-59", 500);
        people(community, "old", "60+", 30, "walk");
        people(community, "middle", "36-59", 12, "walk");
        people(community, "young", "18-35", 2, "walk");
        Result<CohortSkew.Detail> result = CohortSkew.of(community.projection(), GUARDED);
        assertThat(result.suppressed()).isTrue();
        assertThat(result.interval()).isNull();
        assertThat(result.detail().bands())
                .extracting(Band::ageBand, Band::participants, Band::representationRatio)
                .containsExactly(
                        tuple("18-35", null, null),
                        tuple("36-59", null, null),
                        tuple("60+", 30, (30 / 44.0) / (600 / 1500.0)));
        // 14 hidden and 30 of 44, against 900 and 600 of 1500.
        assertThat(result.value()).isEqualTo(30 / 44.0 - 0.4, CLOSE);
    }

    @Test
    void tellsNoHiddenNumberByTheOthers() {
        Community community = community();
        people(community, "old", "60+", 30, "walk");
        people(community, "young", "18-35", 12, "walk");
        people(community, "ageless", "", 2, "walk");
        for (int i = 0; i < 25; i++) {
            community.person("able" + i, "60+", Map.of("capacityHours", 10));
            community.tookPart("able" + i, "talk", i < 3 ? 0 : 2, "club");
        }
        Result<CohortSkew.Detail> skew = CohortSkew.of(community.projection(), GUARDED);
        assertThat(skew.detail().bands())
                .extracting(Band::ageBand, Band::participants)
                .containsExactly(tuple("18-35", null), tuple("60+", 55), tuple("UNKNOWN", null));
        // Of all 69, since a share of the 67 of known age would tell that two are not.
        assertThat(skew.detail().bands().get(1).representationRatio()).isEqualTo(55 / 69.0 / 0.6, CLOSE);
        assertThat(skew.value()).isEqualTo(55 / 69.0 - 0.6, CLOSE);
        assertThat(skew.detail().toRebalance()).isEqualTo(55 - 0.6 * 69, CLOSE);
        Result<VolunteerLoad.Detail> load = VolunteerLoad.of(community.projection(), GUARDED);
        assertThat(load.detail().bands().cells()).containsEntry("none", null);
        assertThat(load.n()).isEqualTo(25);
        HourConcentration.Detail hours =
                HourConcentration.of(community.projection(), GUARDED).detail();
        assertThat(hours.active()).isEqualTo(66);
        assertThat(hours.registered()).isNull();
        assertThat(hours.giniRegistered()).isNull();
    }

    @Test
    void leavesOutWhoDidNotAgreeAndWhatIsNotConfirmed() {
        Community community = community();
        people(community, "old", "60+", 3, "walk");
        community.person("shy", "60+", Map.of("consentStats", false)).tookPart("shy", "walk", 9, "club");
        community.person("boaster", "60+", Map.of());
        community.tie(
                "TOOK_PART",
                Community.person("boaster"),
                Community.activity("walk"),
                Map.of("hours", 50, "confirmedBy", List.of("boaster")));
        Result<HourConcentration.Detail> result = HourConcentration.of(community.projection(), FRAME);
        assertThat(result.n()).isEqualTo(3);
        assertThat(result.detail().totalHours()).isEqualTo(6);
        assertThat(result.caveats()).contains(Caveat.of("participation.confirmedOnly", 1));
        assertThat(CohortSkew.of(community.projection(), FRAME).detail().participants())
                .isEqualTo(3);
    }

    @Test
    void neverNamesAPerson() {
        Community community = community();
        people(community, "old", "60+", 30, "walk", "talk");
        var projection = community.projection();
        List<Result<?>> results = List.of(
                CohortSkew.of(projection, GUARDED),
                VolunteerLoad.of(projection, GUARDED),
                RestDebt.of(projection, GUARDED),
                HourConcentration.of(projection, GUARDED),
                CoreDependence.of(projection, GUARDED),
                ElderOnlyShare.of(projection, GUARDED));
        assertThat(results).allSatisfy(result -> {
            assertThat(result.evidence())
                    .flatExtracting(Evidence::nodes)
                    .noneMatch(node -> node.label().equals("Person"));
            assertThat(result.detail().toString()).doesNotContain("old0");
        });
    }

    /** Ninety days are 2.957 months: able to give 10 h a month, that is 29.57 h. */
    private static Community volunteers() {
        Community community = community();
        double[] hours = {0, 5, 20, 40};
        for (int i = 0; i < hours.length; i++) {
            community.person("v" + i, "60+", Map.of("capacityHours", 10));
            community.tookPart("v" + i, "walk", hours[i], "club");
        }
        return community;
    }

    @Test
    void weighsHoursAgainstWhatEachCanGiveInAsLongATime() {
        assertThat(Loads.ratios(volunteers().projection(), FRAME))
                .hasEntrySatisfying("v0", ratio -> assertThat(ratio).isZero())
                .hasEntrySatisfying("v2", ratio -> assertThat(ratio).isEqualTo(20 / (10 * 90 * 24 / 730.485), CLOSE));
        Result<VolunteerLoad.Detail> result = VolunteerLoad.of(volunteers().projection(), FRAME);
        assertThat(result.detail().bands().cells()).isEqualTo(Map.of("none", 1, "half", 1, "full", 1, "over", 1));
        assertThat(result.value()).isEqualTo(1 / 3.0, CLOSE);
        assertThat(result.verdict()).isEqualTo(Verdict.CONCERN);
    }

    @Test
    void saysThatSomebodyIsWornOutButNotHowFew() {
        Community community = volunteers();
        for (int i = 0; i < 20; i++) {
            community.person("w" + i, "60+", Map.of("capacityHours", 10)).tookPart("w" + i, "walk", 20, "club");
        }
        Result<VolunteerLoad.Detail> result = VolunteerLoad.of(community.projection(), GUARDED);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        assertThat(result.value()).isNull();
        assertThat(result.detail().overloaded()).isNull();
        assertThat(result.suppressed()).isTrue();
    }

    @Test
    void countsWeeksInARowAcrossTheYearAgainstTheOwnLimit() {
        Community community = new Community().organization("club", "COMMUNITY_ORG");
        community.person("p", "", Map.of("restAfterWeeks", 2)).person("q", "", Map.of("restAfterWeeks", 2));
        String[] days = {"2025-01-06", "2025-01-19", "2025-01-20", "2025-01-27", "2025-02-09", "2025-02-17"};
        // Weeks of Jan 6, 13, 20, 27, Feb 3, then 17: five in a row, three beyond the limit.
        for (int i = 0; i < days.length; i++) {
            community.activity("a" + i, days[i], "club").tookPart("p", "a" + i, 1, "club");
        }
        community.tookPart("q", "a0", 1, "club");
        assertThat(Loads.restDebts(community.projection(), FRAME)).isEqualTo(Map.of("p", 3, "q", 0));
        Result<RestDebt.Detail> result = RestDebt.of(community.projection(), FRAME);
        assertThat(result.detail().weeks().cells()).isEqualTo(Map.of("none", 1, "1-4", 1, "5-12", 0, "13+", 0));
        assertThat(result.value()).isEqualTo(0.5);
    }

    @Test
    void findsActivitiesThatStandAndFallWithAFew() {
        Community community = community().activity("quiz", "2025-02-17", "club");
        people(community, "old", "60+", 4, "walk", "talk");
        community.person("core", "60+", Map.of());
        // 8 of 16 hours of the walk, 1 of 9 of the talk, all of the quiz.
        community.tookPart("core", "walk", 8, "club");
        community.tookPart("core", "talk", 1, "club");
        community.tookPart("core", "quiz", 1, "club");
        CoreDependence.Settings one = new CoreDependence.Settings(1, 0.5, Thresholds.high(0.25, 0.5));
        Result<CoreDependence.Detail> result = CoreDependence.of(community.projection(), FRAME, one);
        assertThat(result.value()).isEqualTo(2 / 3.0, CLOSE);
        assertThat(result.detail()).isEqualTo(new CoreDependence.Detail(3, 2));
        Result<CoreDependence.Detail> guarded = CoreDependence.of(community.projection(), GUARDED, one);
        assertThat(guarded.value()).isNull();
        assertThat(guarded.suppressed()).isTrue();
    }

    @Test
    void measuresEvennessOverWhatThereCouldBe() {
        Community community = community().term("sport").term("care").term("law").term("youth");
        community.in(Community.activity("walk"), "sport").in(Community.activity("talk"), "care");
        community.node("Need", "n", Map.of("status", "OPEN"));
        community.tie("LOCATED_AT", Community.need("n"), Community.place(), Map.of());
        community.in(Community.need("n"), "law").in(Community.need("n"), "sport");
        Result<Homogeneity.Detail> result = Homogeneity.of(community.projection(), FRAME);
        assertThat(result.value()).isEqualTo(Math.log(2) / Math.log(3), CLOSE);
        assertThat(result.detail().effectiveTypes()).isEqualTo(2, CLOSE);
        assertThat(result.detail().absent()).containsExactly("law");
        Homogeneity.Settings given =
                new Homogeneity.Settings(Set.of("sport", "care", "law", "youth"), Thresholds.low(0.5, 0.3));
        assertThat(Homogeneity.of(community.projection(), FRAME, given).value()).isEqualTo(0.5, CLOSE);
        // Activities: half sport, half care. Needs: half law, half sport.
        Result<NeedMismatch.Detail> mismatch = NeedMismatch.of(community.projection(), FRAME);
        assertThat(mismatch.value()).isEqualTo(0.5, CLOSE);
        assertThat(mismatch.detail().rows().get(0)).isEqualTo(new NeedMismatch.Row("law", 0, 0.5, 0.5));
    }

    @Test
    void countsActivitiesThatAreForEldersInAllButName() {
        Community community = community();
        people(community, "old", "60+", 4, "walk", "talk");
        people(community, "young", "18-35", 1, "walk");
        people(community, "other", "18-35", 2, "talk");
        Result<ElderOnlyShare.Detail> result = ElderOnlyShare.of(community.projection(), FRAME);
        // Exactly four of five at the walk, four of six at the talk.
        assertThat(result.value()).isEqualTo(0.5);
        assertThat(result.evidence()).containsExactly(Evidence.node("Activity", "walk", 5));
    }
}
