package org.commonweave.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweave.disclosure.Contributions.Kind;

/**
 * Tells whether one more release, together with those before it, would tell something about too few people: the difference of
 * two, or any sum and difference of several. People whose contributions are in the same releases cannot be told apart by
 * them; of these groups the combinations are looked at, all of them unless they are too many.
 *
 * <p>F. Chin, G. Özsoyoğlu: Auditing and Inference Control in Statistical Databases. IEEE Transactions on Software
 * Engineering SE-8, 1982.
 */
final class Differencing {

    private Differencing() {}

    /** True when the next release may be told beside the earlier. */
    static boolean safe(List<Contributions> earlier, Contributions next, int least) {
        return safe(earlier, next, least, RowSpace.MOST_WORK);
    }

    static boolean safe(List<Contributions> earlier, Contributions next, int least, long mostWork) {
        return Stream.of(Kind.values())
                .allMatch(kind -> safe(
                        earlier.stream().map(release -> release.pairs(kind)).toList(),
                        next.pairs(kind),
                        least,
                        mostWork));
    }

    private static boolean safe(List<long[]> earlier, long[] next, int least, long mostWork) {
        // What is about few people by itself, the figures hide by themselves.
        if (few(next, least)) {
            return true;
        }
        List<long[]> releases = new ArrayList<>(List.of(next));
        earlier.stream().filter(release -> !few(release, least)).forEach(releases::add);
        return new Groups(releases, least).safe(mostWork);
    }

    private static boolean few(long[] pairs, int least) {
        Set<Long> people = new HashSet<>();
        for (int i = 1; i < pairs.length && people.size() < least; i += 2) {
            people.add(pairs[i]);
        }
        return people.size() < least;
    }

    /** Contributions that are in the same releases, and which these are. */
    private static final class Groups {

        private final int least;
        private final long[] contributions;
        private final int[] groupOf;
        private final List<Set<Long>> people = new ArrayList<>();

        /** What is asked for first; releases that are the same otherwise are one. */
        private final Set<BitSet> releases = new LinkedHashSet<>();

        Groups(List<long[]> pairs, int least) {
            this.least = least;
            contributions = pairs.stream()
                    .flatMapToLong(
                            release -> IntStream.range(0, release.length / 2).mapToLong(i -> release[2 * i]))
                    .sorted()
                    .distinct()
                    .toArray();
            groupOf = new int[contributions.length];
            List<int[]> members = pairs.stream().map(this::members).toList();
            split(members);
            for (int release = 0; release < members.size(); release++) {
                BitSet groups = new BitSet();
                for (int i = 0; i < members.get(release).length; i++) {
                    int group = groupOf[members.get(release)[i]];
                    groups.set(group);
                    // Of a large group it is enough to know that it is.
                    if (people.get(group).size() < least) {
                        people.get(group).add(pairs.get(release)[2 * i + 1]);
                    }
                }
                releases.add(groups);
            }
        }

        private int[] members(long[] release) {
            return IntStream.range(0, release.length / 2)
                    .map(i -> Arrays.binarySearch(contributions, release[2 * i]))
                    .toArray();
        }

        /** Each release parts those in it from the rest of their group; numbers that are left over go at the end. */
        private void split(List<int[]> members) {
            int next = 1;
            for (int[] release : members) {
                Map<Integer, Integer> parted = new HashMap<>();
                for (int member : release) {
                    Integer part = parted.putIfAbsent(groupOf[member], next);
                    groupOf[member] = part == null ? next++ : part;
                }
            }
            Map<Integer, Integer> numbers = new HashMap<>();
            for (int i = 0; i < groupOf.length; i++) {
                groupOf[i] = numbers.computeIfAbsent(groupOf[i], none -> numbers.size());
            }
            numbers.keySet().forEach(group -> people.add(new HashSet<>()));
        }

        boolean safe(long mostWork) {
            List<Integer> order = new ArrayList<>();
            for (int group = 0; group < people.size(); group++) {
                order.add(group);
            }
            // The largest first, so that what is left to combine is left with as many people of its own as can be.
            order.sort(Comparator.comparingInt(group -> -people.get(group).size()));
            int large =
                    (int) people.stream().filter(group -> group.size() >= least).count();
            List<long[]> rows = releases.stream()
                    .map(groups -> order.stream()
                            .mapToLong(group -> groups.get(group) ? 1 : 0)
                            .toArray())
                    .toList();
            List<Set<Long>> small =
                    order.subList(large, order.size()).stream().map(people::get).toList();
            return RowSpace.safe(rows.subList(1, rows.size()), rows.get(0), large, small, least, mostWork);
        }
    }
}
