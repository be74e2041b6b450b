package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why pairs of one kind cannot be matched, by either end. Of very many only the nearest are kept. */
final class Obstacles {

    private static final int MOST = 20;

    /**
     * One pair.
     *
     * @param other the other end's identifier
     */
    record Obstacle(Reason reason, String other) {}

    private static final Comparator<Obstacle> NEAREST =
            Comparator.comparing(Obstacle::reason).reversed().thenComparing(Obstacle::other);

    private final Map<String, Kept> byEnd = new HashMap<>();

    /** Pairs come in order of identifier, so of those with the same reason the first are kept. */
    private static final class Kept {

        private final List<Obstacle> all = new ArrayList<>();

        /** What comes no nearer than this is not among the nearest. */
        private @Nullable Reason bar;

        void add(Reason reason, String other) {
            if (bar != null && reason.compareTo(bar) <= 0) {
                return;
            }
            all.add(new Obstacle(reason, other));
            if (all.size() == 2 * MOST) {
                all.sort(NEAREST);
                all.subList(MOST, all.size()).clear();
                bar = all.get(MOST - 1).reason();
            }
        }
    }

    void add(String lot, String need, Reason reason) {
        byEnd.computeIfAbsent(lot, id -> new Kept()).add(reason, need);
        byEnd.computeIfAbsent(need, id -> new Kept()).add(reason, lot);
    }

    /** Those that came nearest to a match first. */
    List<Obstacle> of(String end) {
        Kept kept = byEnd.get(end);
        return kept == null
                ? List.of()
                : kept.all.stream().sorted(NEAREST).limit(MOST).toList();
    }

    Optional<Reason> nearest(String end) {
        return of(end).stream().map(Obstacle::reason).findFirst();
    }
}
