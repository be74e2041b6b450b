package org.commonweave.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Looks for a combination about few people where there are too many to look at each. Rows are brought into one echelon form
 * after another; in each, a combination that is about few groups shows by itself unless some of these groups happen to be
 * among those that rows begin with.
 *
 * <p>E. Prange: The use of information sets in decoding cyclic codes. IRE Transactions on Information Theory 8, 1962.
 * P. J. Lee, E. F. Brickell: An observation on the security of McEliece's public-key cryptosystem. EUROCRYPT 1988.
 */
final class InformationSets {

    /** So many numbers are touched before it is given up: some tenths of a second. */
    private static final long MOST_WORK = 200_000_000L;

    /** Of few groups, there are not more forms worth looking at. */
    private static final int MOST_FORMS = 2_000;

    /** So many echelon forms lie between two looks at sums with one more row: it takes as long as making one. */
    private static final int BETWEEN = 8;

    private final List<long[]> rows;
    private final int[] pivots;
    private final long[] wanted;
    private final List<Set<Long>> people;
    private final int least;

    private InformationSets(List<long[]> rows, long[] wanted, List<Set<Long>> people, int least) {
        this.rows = new ArrayList<>(rows.stream().map(long[]::clone).toList());
        this.pivots = this.rows.stream().mapToInt(Echelon::first).toArray();
        this.wanted = wanted.clone();
        this.people = people;
        this.least = least;
    }

    /**
     * True when a combination was found that takes a row and any of the others and is about few people.
     *
     * @param others in reduced echelon form
     * @param row without what the others make up of it
     * @param people of each group
     */
    static boolean find(List<long[]> others, long[] row, List<Set<Long>> people, int least) {
        return new InformationSets(others, row, people, least).find();
    }

    private boolean find() {
        if (few(wanted)) {
            return true;
        }
        if (rows.isEmpty()) {
            return false;
        }
        Random random = new Random(31L * rows.size() + wanted.length);
        long work = 0;
        for (int form = 0; form < MOST_FORMS && work < MOST_WORK; form++) {
            if (form % BETWEEN == 0) {
                if (rows.stream().anyMatch(this::fewWith)) {
                    return true;
                }
                work += (long) rows.size() * wanted.length;
            }
            if (swap(random) && few(wanted)) {
                return true;
            }
            work += (long) rows.size() * wanted.length;
        }
        return false;
    }

    /** Has another group be the one that a row begins with. */
    private boolean swap(Random random) {
        int index = random.nextInt(rows.size());
        long[] row = rows.get(index);
        int column = random.nextInt(row.length);
        for (int tries = 0; row[column] == 0 || column == pivots[index]; tries++) {
            if (tries == row.length) {
                return false;
            }
            column = column + 1 == row.length ? 0 : column + 1;
        }
        pivots[index] = column;
        Echelon.scale(row, Echelon.inverse(row[column]));
        for (long[] other : rows) {
            if (other != row) {
                Echelon.subtract(other, row, other[column]);
            }
        }
        long before = wanted[column];
        Echelon.subtract(wanted, row, before);
        return before != 0;
    }

    private boolean few(long[] row) {
        Set<Long> about = new HashSet<>();
        for (int group = 0; group < row.length; group++) {
            if (row[group] != 0) {
                about.addAll(people.get(group));
                if (about.size() >= least) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the row that is looked for is about few people together with as much of another as cancels most. */
    private boolean fewWith(long[] other) {
        Set<Long> about = new HashSet<>();
        for (int group = 0; group < other.length; group++) {
            if (wanted[group] != 0 && other[group] == 0 && about.addAll(people.get(group)) && about.size() >= least) {
                return false;
            }
        }
        Map<Long, Integer> ratios = new HashMap<>();
        for (int group = 0; group < other.length; group++) {
            if (other[group] != 0 && wanted[group] != 0) {
                ratios.merge(Echelon.modulo(wanted[group] * Echelon.inverse(other[group])), 1, Integer::sum);
            }
        }
        return ratios.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(ratio -> {
                    long[] rest = wanted.clone();
                    Echelon.subtract(rest, other, ratio.getKey());
                    return few(rest);
                })
                .isPresent();
    }
}
