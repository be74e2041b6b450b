package org.commonweave.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.disclosure.Contributions.Kind;

/**
 * Tells whether one more release, together with those before it, would tell something about too few people: the difference of
 * two, or any sum and difference of several. People whose contributions are in the same releases cannot be told apart by
 * them; of these groups the combinations are looked at.
 *
 * <p>F. Chin, G. Özsoyoğlu: Auditing and Inference Control in Statistical Databases. IEEE Transactions on Software
 * Engineering SE-8, 1982.
 */
final class Differencing {

    private Differencing() {}

    /** True when the next release may be told beside the earlier. */
    static boolean safe(List<Contributions> earlier, Contributions next, int least) {
        return Stream.of(Kind.values())
                .allMatch(kind -> safe(
                        earlier.stream().map(release -> release.pairs(kind)).toList(), next.pairs(kind), least));
    }

    private static boolean safe(List<long[]> earlier, long[] next, int least) {
        // What is about few people by itself, the figures hide by themselves.
        if (few(next, least)) {
            return true;
        }
        List<long[]> releases = new ArrayList<>(List.of(next));
        earlier.stream().filter(release -> !few(release, least)).forEach(releases::add);
        return new Groups(releases, least).safe();
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
        private final Map<Long, Integer> groupOf = new HashMap<>();
        private final List<Set<Long>> people = new ArrayList<>();

        /** What is asked for first; releases that are the same otherwise are one. */
        private final Set<BitSet> releases = new LinkedHashSet<>();

        Groups(List<long[]> pairs, int least) {
            this.least = least;
            Map<Long, BitSet> releasesOf = new HashMap<>();
            for (int release = 0; release < pairs.size(); release++) {
                for (int i = 0; i < pairs.get(release).length; i += 2) {
                    releasesOf
                            .computeIfAbsent(pairs.get(release)[i], none -> new BitSet())
                            .set(release);
                }
            }
            Map<BitSet, Integer> numbers = new HashMap<>();
            releasesOf.forEach((contribution, in) ->
                    groupOf.put(contribution, numbers.computeIfAbsent(in, none -> numbers.size())));
            numbers.forEach((in, number) -> people.add(new HashSet<>()));
            for (long[] release : pairs) {
                BitSet groups = new BitSet();
                for (int i = 0; i < release.length; i += 2) {
                    int group = groupOf.getOrDefault(release[i], 0);
                    groups.set(group);
                    // Of a large group it is enough to know that it is.
                    if (people.get(group).size() < least) {
                        people.get(group).add(release[i + 1]);
                    }
                }
                releases.add(groups);
            }
        }

        boolean safe() {
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
            return RowSpace.safe(rows.subList(1, rows.size()), rows.get(0), large, small, least);
        }
    }
}
