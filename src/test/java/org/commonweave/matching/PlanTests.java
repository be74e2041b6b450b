package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.commonweave.matching.Instance.Round;
import org.junit.jupiter.api.Test;

/** What is told of a plan: certificates, fairness, and how far it was looked for. */
class PlanTests {

    @Test
    void whatIsShortIsSharedEvenlyWithinAPriorityAndNotAcross() {
        Plan plan = Given.plan(new Instance(
                List.of(Given.lot("l", 10, "kg")),
                List.of(
                        Given.need("urgent", 4, "kg", 5, false, null),
                        Given.need("n1", 4, "kg", 3, false, null),
                        Given.need("n2", 8, "kg", 3, false, null))));
        assertThat(plan.rows())
                .extracting(row -> row.need() + " " + row.quantity())
                .containsExactly("n1 2.0", "n2 4.0", "urgent 4.0");
        assertThat(plan.fairness().minimumFill()).isEqualTo(0.5);
        assertThat(plan.fairness().jain()).isEqualTo(4.0 / (3 * 1.5), within(1e-9));
        assertThat(plan.fairness().gini()).isEqualTo(1.0 / 6, within(1e-9));
        assertThat(plan.fairness().envyPairs()).isEmpty();
    }

    @Test
    void firstComeLeavesEnvyThatThePlanDoesNot() {
        Instance instance = new Instance(
                List.of(Given.lot("l", 4, "kg")), List.of(Given.need("n1", 4, "kg"), Given.need("n2", 4, "kg")));
        Plan first = Given.plan(instance, Policy.DEFAULT, Matching.Method.FIRST_COME);
        assertThat(first.fairness().envyPairs()).containsExactly(new Fairness.Envy("n2", "n1", "l"));
        assertThat(first.fairness().jain()).isEqualTo(0.5);
        assertThat(Given.plan(instance).fairness().envyPairs()).isEmpty();
    }

    @Test
    void unmetNeedsNameTheLotsAndNeedsThatTogetherWantMore() {
        Plan plan = Given.plan(new Instance(
                List.of(Given.lot("a", 3, "kg", "X"), Given.lot("b", 9, "kg", "Y")),
                List.of(
                        Given.need("n1", 4, "kg", 3, false, "X"),
                        Given.need("n2", 2, "kg", 3, false, "X"),
                        Given.need("other", 1, "kg", 3, false, "Y"))));
        assertThat(plan.unmet()).hasSize(2).allSatisfy(unmet -> {
            assertThat(unmet.reason()).isEqualTo(Reason.EXHAUSTED);
            assertThat(unmet.blockingLots()).containsExactly("a");
            assertThat(unmet.blockingNeeds()).containsExactly("n1", "n2");
            assertThat(unmet.went()).hasSize(2);
            assertThat(unmet.apart()).containsExactly(new Plan.Apart("b", unmet.need(), Reason.RESTRICTION));
        });
        assertThat(plan.leftover())
                .singleElement()
                .satisfies(left -> assertThat(left.fullNeeds()).containsExactly("other"));
    }

    @Test
    void integerRulesAreReasons() {
        Plan plan = Given.plan(
                new Instance(List.of(Given.lot("l", 5, "kg")), List.of(Given.need("all", 6, "kg", 3, true, null))));
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.optimality().exact()).isTrue();
        assertThat(plan.unmet().get(0).reason()).isEqualTo(Reason.ALL_OR_NOTHING);
        assertThat(plan.unmet().get(0).blockingLots()).containsExactly("l");
        assertThat(plan.leftover().get(0).reason()).isEqualTo(Reason.ALL_OR_NOTHING);

        Plan whole = Given.plan(new Instance(
                List.of(Given.whole("w", 5, "kg"), Given.lot("l", 3, "kg")),
                List.of(Given.need("n1", 5, "kg"), Given.need("n2", 4, "kg"))));
        assertThat(whole.rows())
                .extracting(row -> row.lot() + " " + row.need() + " " + row.quantity())
                .containsExactly("l n2 3.0", "w n1 5.0");
    }

    @Test
    void deficitsAreWhatHoldersAreShortOfAnEqualShare() {
        Instance instance = new Instance(
                List.of(Given.lot("l", 6, "kg")),
                List.of(Given.need("n1", 6, "kg"), Given.need("n2", 6, "kg")),
                new TreeMap<>(),
                new TreeMap<>(),
                new Taxonomy(Map.of()),
                (from, to) -> null,
                List.of(
                        new Round("holder of n1", "MASS", 12_000, 6_000),
                        new Round("holder of n2", "MASS", 12_000, 0)));
        assertThat(Given.plan(instance).fairness().deficits())
                .containsExactly(
                        new Fairness.Deficit("holder of n1", "kg", -3, -3),
                        new Fairness.Deficit("holder of n2", "kg", 3, 3));
    }

    @Test
    void whenTheTimeIsOverTheBestSoFarIsGivenAsSuch() {
        Instance instance = new Instance(
                List.of(Given.lot("l", 4, "kg")), List.of(Given.need("n1", 4, "kg"), Given.need("n2", 4, "kg")));
        Plan plan = Matching.plan(
                instance,
                Policy.DEFAULT,
                Given.NOW,
                "v1",
                Matching.Method.BEST,
                new Deadline(() -> true),
                (solved, of) -> {});
        assertThat(plan.optimality()).isEqualTo(new Plan.Optimality(false, 1, 1));
        assertThat(plan.totals().get(0).delivered()).isEqualTo(4);
    }

    @Test
    void nobodyWaitingEndsTheWork() {
        Instance instance = new Instance(List.of(Given.lot("l", 4, "kg")), List.of(Given.need("n", 4, "kg")));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Given.plan(instance)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void tellsHowFarItIsAndNamesTheContent() {
        Instance instance = new Instance(
                List.of(Given.lot("a", 4, "kg", "A"), Given.lot("b", 4, "kg", "B")),
                List.of(Given.need("n1", 4, "kg", 3, false, "A"), Given.need("n2", 4, "kg", 3, false, "B")));
        List<String> progress = new ArrayList<>();
        Plan plan = Matching.plan(
                instance,
                Policy.DEFAULT,
                Given.NOW,
                "v1",
                Matching.Method.BEST,
                Deadline.NONE,
                (solved, of) -> progress.add(solved + "/" + of));
        assertThat(progress).containsExactly("0/2", "1/2", "2/2");
        assertThat(Given.plan(instance).id()).isEqualTo(plan.id());
        List<String> others = IntStream.range(1, 3)
                .mapToObj(km -> new Policy(km, 9, 2, 1, 14, 1, 5, 0, true))
                .map(policy ->
                        Given.plan(instance, policy, Matching.Method.BEST).id())
                .toList();
        assertThat(others).doesNotHaveDuplicates().doesNotContain(plan.id());
    }
}
