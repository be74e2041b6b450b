package org.commonweave.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All linear combinations of releases, each release being the groups of people it is about. A combination in which a group
 * does not cancel is about that group, so one that is about few people is one in which every large group cancels.
 */
final class RowSpace {

    /** So many numbers are looked at to see all combinations; where it takes more, some are looked for. */
    static final long MOST_WORK = 2_000_000;

    /** Of each small group, the people in it. */
    private final List<Set<Long>> groups;

    /** Combinations of earlier releases in which all large groups cancel; each with a group of its own, its first. */
    private final List<long[]> earlier;

    private final int least;
    private final long mostWork;
    private final Set<BitSet> seen = new HashSet<>();
    private long work;

    private RowSpace(List<Set<Long>> groups, List<long[]> earlier, int least, long mostWork) {
        this.groups = groups;
        this.earlier = earlier;
        this.least = least;
        this.mostWork = mostWork;
    }

    /**
     * Tells whether no combination that one more release is part of is about fewer people than the least number.
     *
     * @param rows of each earlier release, a one for each group that it is about: first the large groups, then the small
     * @param next the same of one more release
     * @param large how many groups have the least number of people or more
     * @param small the people of each small group, in the order of the columns
     * @param mostWork how much to look at all combinations
     */
    static boolean safe(List<long[]> rows, long[] next, int large, List<Set<Long>> small, int least, long mostWork) {
        Echelon echelon = Echelon.of(rows);
        long[] rest = echelon.reduce(next);
        // No other release makes a large group cancel without leaving another large one.
        for (int group = 0; group < large; group++) {
            if (rest[group] != 0) {
                return true;
            }
        }
        List<long[]> tails = echelon.startingFrom(large).stream()
                .map(row -> Echelon.tail(row, large))
                .toList();
        long[] tail = Echelon.tail(rest, large);
        return Echelon.empty(tail) || !new RowSpace(small, tails, least, mostWork).tells(tail);
    }

    private boolean tells(long[] row) {
        boolean few = fewWith(row, new BitSet());
        return work > mostWork ? InformationSets.find(earlier, row, groups, least) : few;
    }

    /**
     * True when the row and the chosen earlier ones, and perhaps more, make a combination about few people. Each of the
     * earlier brings a group of its own that no other cancels, so there can be as many of them as few people at most.
     */
    private boolean fewWith(long[] row, BitSet chosen) {
        List<long[]> rows = new ArrayList<>(List.of(row));
        Set<Long> own = new HashSet<>();
        chosen.stream().forEach(index -> {
            rows.add(earlier.get(index));
            own.addAll(groups.get(Echelon.first(earlier.get(index))));
        });
        if (own.size() >= least || !seen.add(chosen)) {
            return false;
        }
        work += (long) earlier.size() * groups.size();
        if (few(rows)) {
            return true;
        }
        BitSet useful = useful(row, rows, own);
        for (int index = 0; index < earlier.size(); index++) {
            if (!chosen.get(index) && touches(earlier.get(index), useful)) {
                BitSet more = (BitSet) chosen.clone();
                more.set(index);
                if (fewWith(row, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Groups of which at least one more must cancel for the rest to be few; all there are, where the rest already is. */
    private BitSet useful(long[] row, List<long[]> rows, Set<Long> own) {
        Set<Long> left = new HashSet<>(own);
        BitSet untouched = new BitSet();
        BitSet all = new BitSet();
        for (int group = 0; group < groups.size(); group++) {
            int column = group;
            boolean others = rows.stream().skip(1).anyMatch(other -> other[column] != 0);
            if (row[group] != 0 && !others && left.size() < least) {
                left.addAll(groups.get(group));
                untouched.set(group);
            }
            all.set(group, others || row[group] != 0);
        }
        return left.size() >= least ? untouched : all;
    }

    private static boolean touches(long[] row, BitSet useful) {
        return useful.stream().anyMatch(group -> row[group] != 0);
    }

    /**
     * True when a combination that takes all of the rows is about few people. Of those that are, one has as many groups
     * cancelled as can be; it is found by having one group after another cancel.
     */
    private boolean few(List<long[]> rows) {
        work += (long) rows.size() * groups.size();
        if (work > mostWork) {
            return true;
        }
        Set<Long> certain = certain(rows);
        if (certain.size() >= least) {
            return false;
        }
        if (rows.size() == 1) {
            return true;
        }
        for (int group = 0; group < groups.size(); group++) {
            int column = group;
            if (rows.stream().filter(row -> row[column] != 0).count() > 1 && few(without(rows, column))) {
                return true;
            }
        }
        return false;
    }

    /** People of groups that only one of the rows is about, so that they cannot cancel; as many as it takes to see. */
    private Set<Long> certain(List<long[]> rows) {
        Set<Long> certain = new HashSet<>();
        for (int group = 0; group < groups.size() && certain.size() < least; group++) {
            int about = 0;
            for (long[] row : rows) {
                about += row[group] == 0 ? 0 : 1;
            }
            if (about == 1) {
                certain.addAll(groups.get(group));
            }
        }
        return certain;
    }

    /** The combinations in which a group cancels; the first row stays in all of them. */
    private static List<long[]> without(List<long[]> rows, int group) {
        List<long[]> left = new ArrayList<>(rows.stream().map(long[]::clone).toList());
        int pivot = 1;
        while (left.get(pivot)[group] == 0) {
            pivot++;
        }
        long[] row = left.remove(pivot);
        Echelon.scale(row, Echelon.inverse(row[group]));
        left.forEach(other -> Echelon.subtract(other, row, other[group]));
        return left;
    }
}
