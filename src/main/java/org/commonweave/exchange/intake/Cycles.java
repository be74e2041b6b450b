package org.commonweave.exchange.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonweave.record.NodeRef;

/** Watches the hierarchies of a source. They are small beside the rest, so their steps are kept in memory. */
final class Cycles {

    private static final Set<String> HIERARCHIES = Set.of("PART_OF", "WITHIN", "BROADER");

    private final Map<String, List<String>> above = new HashMap<>();

    /** True when the step would close a circle with those before; then it is not remembered. */
    boolean closedBy(Piece tie) {
        if (!HIERARCHIES.contains(tie.name())) {
            return false;
        }
        String from = key(tie, tie.from());
        String to = key(tie, tie.to());
        if (from.equals(to) || leads(to, from)) {
            return true;
        }
        above.merge(from, List.of(to), Cycles::both);
        return false;
    }

    private boolean leads(String start, String target) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (String next : above.getOrDefault(open.remove(), List.of())) {
                if (next.equals(target)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String key(Piece tie, @org.jspecify.annotations.Nullable NodeRef ref) {
        return tie.name() + "/"
                + Objects.requireNonNull(ref, "a relationship has ends").id();
    }
}
