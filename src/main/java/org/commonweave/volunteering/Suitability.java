package org.commonweave.volunteering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well an activity suits a person: skills × (0.5 interests + 0.3 time + 0.2/(1 + km)) × room × (1 + λ when favoured).
 * What nobody knows adds nothing.
 *
 * @param skilled true when the person has every skill that the activity requires
 * @param interests Jaccard index of the person's interests and what the activity is about
 * @param common how many of the interests it is about
 * @param time share of the activity that the person has time for; null when unknown
 * @param km from the nearest place where the person took part lately; null when unknown
 * @param room what is left of the hours the person offers, from 0 to 1
 * @param favoured the age band, when it takes part less than it could; null otherwise
 */
public record Suitability(
        boolean skilled,
        double interests,
        int common,
        @Nullable Double time,
        @Nullable Double km,
        double room,
        @Nullable String favoured,
        double score) {

    private static final double INTERESTS = 0.5;
    private static final double TIME = 0.3;
    private static final double NEARNESS = 0.2;

    /**
     * How much more somebody counts.
     *
     * @param band the age band that takes part less than it could; null when theirs does not
     */
    record Favour(@Nullable String band, double lambda) {}

    static Suitability of(
            boolean skilled,
            Set<String> interests,
            Set<String> topics,
            @Nullable Double time,
            @Nullable Double km,
            double load,
            Favour favour) {
        Set<String> common = new HashSet<>(interests);
        common.retainAll(topics);
        double jaccard = jaccard(interests, topics, common.size());
        double room = Math.max(0, 1 - load);
        double score = skilled
                ? (INTERESTS * jaccard + TIME * (time == null ? 0 : time) + NEARNESS * (km == null ? 0 : 1 / (1 + km)))
                        * room
                        * (favour.band() == null ? 1 : 1 + favour.lambda())
                : 0;
        return new Suitability(skilled, jaccard, common.size(), time, km, room, favour.band(), score);
    }

    private static double jaccard(Set<String> one, Set<String> other, int common) {
        int all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The terms that speak for it, as parts of one sentence. */
    public List<Words> reasons() {
        List<Words> reasons = new ArrayList<>();
        if (common > 0) {
            reasons.add(Words.of("why.interests", common));
        }
        if (time != null && time > 0) {
            reasons.add(Words.of("why.time", time));
        }
        if (km != null) {
            reasons.add(Words.of("why.near", km));
        }
        reasons.add(Words.of("why.room", room));
        if (favoured != null) {
            reasons.add(Words.of("why.band", favoured));
        }
        return reasons;
    }
}
