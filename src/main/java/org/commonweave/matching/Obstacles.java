package org.commonweave.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final @Nullable Kept[] byLot;
    private final @Nullable Kept[] byNeed;

    Obstacles(int lots, int needs) {
        byLot = new Kept[lots];
        byNeed = new Kept[needs];
    }

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

    /** By their places; there are very many pairs. */
    void add(int lot, int need, Reason reason, String lotId, String needId) {
        kept(byLot, lot).add(reason, needId);
        kept(byNeed, need).add(reason, lotId);
    }

    private static Kept kept(@Nullable Kept[] all, int place) {
        Kept kept = all[place];
        if (kept == null) {
            kept = new Kept();
            all[place] = kept;
        }
        return kept;
    }

    /** Those that came nearest to a match first. */
    List<Obstacle> ofLot(int lot) {
        return nearest(byLot[lot]);
    }

    /** Those that came nearest to a match first. */
    List<Obstacle> ofNeed(int need) {
        return nearest(byNeed[need]);
    }

    private static List<Obstacle> nearest(@Nullable Kept kept) {
        return kept == null
                ? List.of()
                : kept.all.stream().sorted(NEAREST).limit(MOST).toList();
    }
}
