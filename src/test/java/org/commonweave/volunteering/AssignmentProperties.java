package org.commonweave.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The matching against every other way to make one, and against a linear program, which is integral here. */
class AssignmentProperties {

    @Property(tries = 400)
    void nothingIsBetterThanIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int people,
            @ForAll @IntRange(min = 1, max = 3) int activities) {
        Instance instance = Instance.of(seed, people, activities, 3);
        assertThat(instance.total(instance.solve())).isEqualTo(instance.best(0), within(1e-5));
    }

    @Property(tries = 30)
    void alinearProgramFindsTheSameTotal(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 60) int people,
            @ForAll @IntRange(min = 3, max = 15) int activities) {
        Instance instance = Instance.of(seed, people, activities, 8);
        double total = instance.total(instance.solve());
        assertThat(total).isEqualTo(instance.linearProgram(), within(1e-4));
    }

    @Property(tries = 200)
    void keepsToSlotsAndPlacesAndToWhatIsPossible(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int people,
            @ForAll @IntRange(min = 1, max = 10) int activities) {
        Instance instance = Instance.of(seed, people, activities, 5);
        int[] slots = instance.slots.clone();
        int[] places = instance.places.clone();
        List<int[]> pairs = instance.solve();
        for (int[] pair : pairs) {
            assertThat(instance.scores[pair[0]][pair[1]]).isPositive();
            assertThat(--slots[pair[0]]).isNotNegative();
            assertThat(--places[pair[1]]).isNotNegative();
        }
        assertThat(pairs.stream().map(Arrays::toString)).doesNotHaveDuplicates();
        assertThat(instance.solve().stream().map(Arrays::toString).toList())
                .isEqualTo(pairs.stream().map(Arrays::toString).toList());
    }

    private static final class Instance {
        private final double[][] scores;
        private final int[] slots;
        private final int[] places;

        private Instance(double[][] scores, int[] slots, int[] places) {
            this.scores = scores;
            this.slots = slots;
            this.places = places;
        }

        /** Scores of few values, so that there are ties, and some pairs out of question. */
        static Instance of(long seed, int people, int activities, int most) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] scores = new double[people][activities];
            for (double[] row : scores) {
                Arrays.setAll(row, a -> random.nextInt(4) == 0 ? 0 : random.nextInt(1, 20) / 10.0);
            }
            int[] slots = random.ints(people, 0, 3).toArray();
            int[] places = random.ints(activities, 0, most).toArray();
            return new Instance(scores, slots, places);
        }

        List<int[]> solve() {
            return Assignment.of(scores, slots, places);
        }

        double total(List<int[]> pairs) {
            return pairs.stream().mapToDouble(pair -> scores[pair[0]][pair[1]]).sum();
        }

        /** Tries every pair in and out. */
        double best(int from) {
            int activities = places.length;
            if (from == slots.length * activities) {
                return 0;
            }
            int person = from / activities;
            int activity = from % activities;
            double without = best(from + 1);
            if (scores[person][activity] <= 0 || slots[person] == 0 || places[activity] == 0) {
                return without;
            }
            slots[person]--;
            places[activity]--;
            double with = scores[person][activity] + best(from + 1);
            slots[person]++;
            places[activity]++;
            return Math.max(with, without);
        }

        double linearProgram() {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Variable[][] x = new Variable[slots.length][places.length];
            for (int p = 0; p < slots.length; p++) {
                for (int a = 0; a < places.length; a++) {
                    x[p][a] = model.newVariable("x" + p + "_" + a)
                            .lower(0)
                            .upper(scores[p][a] > 0 ? 1 : 0)
                            .weight(scores[p][a]);
                }
            }
            for (int p = 0; p < slots.length; p++) {
                Expression person = model.newExpression("slots" + p).upper(slots[p]);
                for (int a = 0; a < places.length; a++) {
                    person.set(x[p][a], 1);
                }
            }
            for (int a = 0; a < places.length; a++) {
                Expression activity = model.newExpression("places" + a).upper(places[a]);
                for (int p = 0; p < slots.length; p++) {
                    activity.set(x[p][a], 1);
                }
            }
            Optimisation.Result result = model.maximise();
            assertThat(result.getState().isOptimal()).isTrue();
            return result.getValue();
        }
    }
}
