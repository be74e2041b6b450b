package org.commonweave.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonweave.disclosure.Contributions.Kind;

/** Compared with looking at every group of few people there is. */
class DifferencingProperties {

    private static final int LEAST = 3;
    private static final int PEOPLE = 8;
    private static final int OF_EACH = 2;

    /** Releases of sums over contributions: a set of contributions each; two of a person, numbered one after the other. */
    @Provide
    Arbitrary<List<Set<Integer>>> releases() {
        return Arbitraries.integers()
                .between(0, PEOPLE * OF_EACH - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(PEOPLE * OF_EACH)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Property(tries = 2_000)
    void refusesExactlyWhatBruteForceFinds(@ForAll("releases") List<Set<Integer>> asked) {
        compare(asked, RowSpace.MOST_WORK);
    }

    @Property(tries = 200)
    void findsThemWithoutLookingAtAll(@ForAll("releases") List<Set<Integer>> asked) {
        compare(asked, 0);
    }

    private static void compare(List<Set<Integer>> asked, long mostWork) {
        List<Set<Integer>> told = new ArrayList<>();
        for (Set<Integer> next : asked) {
            if (people(next) < LEAST) {
                continue;
            }
            List<Set<Integer>> together = new ArrayList<>(told);
            together.add(next);
            boolean safe = Differencing.safe(
                    told.stream().map(DifferencingProperties::contributions).toList(),
                    contributions(next),
                    LEAST,
                    mostWork);
            assertThat(safe).as("%s beside %s", next, told).isEqualTo(!tellsOfFew(together));
            if (safe) {
                told.add(next);
            }
        }
    }

    private static Contributions contributions(Set<Integer> release) {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        release.forEach(one -> sorted.put((long) one, person(one)));
        return Contributions.of(Map.of(Kind.PARTS, sorted));
    }

    private static long person(int contribution) {
        return contribution / OF_EACH;
    }

    private static int people(Set<Integer> release) {
        Set<Long> people = new HashSet<>();
        release.forEach(one -> people.add(person(one)));
        return people.size();
    }

    /** True when a combination of releases is other than zero only at contributions of fewer people than the least. */
    private static boolean tellsOfFew(List<Set<Integer>> releases) {
        double[][] rows = releases.stream()
                .map(release -> {
                    double[] row = new double[PEOPLE * OF_EACH];
                    release.forEach(one -> row[one] = 1);
                    return row;
                })
                .toArray(double[][]::new);
        int all = rank(rows, new TreeSet<>());
        for (int chosen = 1; chosen < 1 << PEOPLE; chosen++) {
            if (Integer.bitCount(chosen) >= LEAST) {
                continue;
            }
            Set<Integer> few = new TreeSet<>();
            for (int one = 0; one < PEOPLE * OF_EACH; one++) {
                if ((chosen >> person(one) & 1) == 1) {
                    few.add(one);
                }
            }
            // Combinations that cancel everywhere else are what the rank lacks without the columns of the few.
            if (rank(rows, few) < all) {
                return true;
            }
        }
        return false;
    }

    private static int rank(double[][] matrix, Set<Integer> leftOut) {
        double[][] rows = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            rows[i] = matrix[i].clone();
            for (int column : leftOut) {
                rows[i][column] = 0;
            }
        }
        int rank = 0;
        for (int column = 0; column < PEOPLE * OF_EACH && rank < rows.length; column++) {
            int best = rank;
            for (int row = rank; row < rows.length; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                    best = row;
                }
            }
            if (Math.abs(rows[best][column]) < 1e-9) {
                continue;
            }
            double[] swap = rows[rank];
            rows[rank] = rows[best];
            rows[best] = swap;
            for (int row = rank + 1; row < rows.length; row++) {
                double factor = rows[row][column] / rows[rank][column];
                for (int i = column; i < rows[row].length; i++) {
                    rows[row][i] -= factor * rows[rank][i];
                }
            }
            rank++;
        }
        return rank;
    }
}
