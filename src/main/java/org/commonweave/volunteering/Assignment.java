package org.commonweave.volunteering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Who is proposed for what: the b-matching of greatest total score, places to each activity and slots to each person. It is
 * a flow of least cost, found by one best augmenting path after the other; each is a walk over activities, because a person
 * only ever hands a place on. Of several matchings with the same total, the one of the earlier pairs is taken, in the order
 * of persons and then of activities, so that the answer never depends on anything else.
 */
final class Assignment {

    /** Scores are compared to a millionth. */
    private static final double SCALE = 1e6;

    /** Room below a millionth for the order of pairs. */
    private static final long ORDER = 1L << 30;

    /** Above these the sums along a path would not fit, nor the time. */
    static final double MAX_SCORE = 64;

    static final int MAX_ACTIVITIES = 100;
    static final int MAX_PAIRS = 1_000_000;

    private static final long NONE = Long.MIN_VALUE / 4;

    private final int people;
    private final int activities;
    private final long[][] weight;
    private final int[] slots;
    private final int[] places;
    private final boolean[][] taken;
    private final List<Set<Integer>> members = new ArrayList<>();

    /** By activity the weights of those it suits, the least first; a weight tells whose it is. */
    private final long[][] suited;

    /** By activity the last of them that may still have a free slot: slots are only ever used up. */
    private final int[] last;

    private Assignment(double[][] scores, int[] slots, int[] places) {
        this.people = slots.length;
        this.activities = places.length;
        if (activities > MAX_ACTIVITIES || (long) people * activities > MAX_PAIRS) {
            throw new IllegalArgumentException("Too many pairs: " + people + " by " + activities);
        }
        this.slots = slots.clone();
        this.places = places.clone();
        this.taken = new boolean[people][activities];
        this.weight = new long[people][activities];
        for (int p = 0; p < people; p++) {
            for (int a = 0; a < activities; a++) {
                weight[p][a] = weight(scores[p][a], (long) p * activities + a);
            }
        }
        this.suited = new long[activities][];
        this.last = new int[activities];
        for (int a = 0; a < activities; a++) {
            int activity = a;
            members.add(new TreeSet<>());
            suited[a] = Arrays.stream(weight)
                    .mapToLong(row -> row[activity])
                    .filter(one -> one > NONE)
                    .sorted()
                    .toArray();
            last[a] = suited[a].length - 1;
        }
    }

    private static long weight(double score, long order) {
        if (score > MAX_SCORE) {
            throw new IllegalArgumentException("A score is at most " + MAX_SCORE + ", not " + score);
        }
        long millionths = Math.round(score * SCALE);
        return millionths <= 0 ? NONE : millionths * ORDER - order;
    }

    /**
     * The best matching, as pairs of person and activity in their order.
     *
     * @param scores by person and activity; 0 or less where the pair is out of question
     */
    static List<int[]> of(double[][] scores, int[] slots, int[] places) {
        Assignment assignment = new Assignment(scores, slots, places);
        while (assignment.augment()) {
            // Each path places one more; none is left that adds anything.
        }
        List<int[]> pairs = new ArrayList<>();
        for (int p = 0; p < assignment.people; p++) {
            for (int a = 0; a < assignment.activities; a++) {
                if (assignment.taken[p][a]) {
                    pairs.add(new int[] {p, a});
                }
            }
        }
        return pairs;
    }

    private boolean augment() {
        long[] gain = new long[activities];
        int[] newcomer = new int[activities];
        int[] before = new int[activities];
        Arrays.fill(before, -1);
        for (int a = 0; a < activities; a++) {
            newcomer[a] = best(a);
            gain[a] = newcomer[a] < 0 ? NONE : weight[newcomer[a]][a];
        }
        int[][] mover = new int[activities][activities];
        long[][] move = moves(mover);
        for (int round = 1; round < activities && relax(gain, before, move); round++) {
            // As in Bellman-Ford: a path passes each activity at most once.
        }
        int end = -1;
        for (int a = 0; a < activities; a++) {
            if (places[a] > 0 && gain[a] > 0 && (end < 0 || gain[a] > gain[end])) {
                end = a;
            }
        }
        if (end < 0) {
            return false;
        }
        places[end]--;
        int at = end;
        for (; before[at] >= 0; at = before[at]) {
            int person = mover[before[at]][at];
            taken[person][before[at]] = false;
            members.get(before[at]).remove(person);
            taken[person][at] = true;
            members.get(at).add(person);
        }
        slots[newcomer[at]]--;
        taken[newcomer[at]][at] = true;
        members.get(at).add(newcomer[at]);
        return true;
    }

    /** Whoever with a free slot gains most from the activity; -1 when there is nobody. */
    private int best(int activity) {
        for (int i = last[activity]; i >= 0; i--) {
            int person = (int) (Math.floorMod(-suited[activity][i], ORDER) / activities);
            if (slots[person] > 0 && !taken[person][activity]) {
                return person;
            }
            if (slots[person] == 0 && i == last[activity]) {
                last[activity]--;
            }
        }
        return -1;
    }

    /** The gain of handing one's place at one activity on for one at another, and who gains most by it. */
    private long[][] moves(int[][] mover) {
        long[][] move = new long[activities][activities];
        for (long[] row : move) {
            Arrays.fill(row, NONE);
        }
        for (int a = 0; a < activities; a++) {
            for (int p : members.get(a)) {
                for (int b = 0; b < activities; b++) {
                    if (!taken[p][b] && weight[p][b] > NONE && weight[p][b] - weight[p][a] > move[a][b]) {
                        move[a][b] = weight[p][b] - weight[p][a];
                        mover[a][b] = p;
                    }
                }
            }
        }
        return move;
    }

    private boolean relax(long[] gain, int[] before, long[][] move) {
        boolean changed = false;
        for (int a = 0; a < activities; a++) {
            for (int b = 0; gain[a] > NONE && b < activities; b++) {
                if (move[a][b] > NONE && gain[a] + move[a][b] > gain[b]) {
                    gain[b] = gain[a] + move[a][b];
                    before[b] = a;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** The same by identifiers, which give the order. */
    static List<int[]> of(
            SortedMap<String, SortedMap<String, Suitability>> suitable,
            SortedMap<String, Integer> slots,
            SortedMap<String, Integer> places) {
        List<String> activities = List.copyOf(places.keySet());
        double[][] scores = new double[slots.size()][activities.size()];
        int p = 0;
        for (String person : slots.keySet()) {
            for (int a = 0; a < activities.size(); a++) {
                SortedMap<String, Suitability> row = suitable.get(person);
                Suitability terms = row == null ? null : row.get(activities.get(a));
                scores[p][a] = terms == null ? 0 : terms.score();
            }
            p++;
        }
        return of(scores, ints(slots), ints(places));
    }

    private static int[] ints(SortedMap<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
