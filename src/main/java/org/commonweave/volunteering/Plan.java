package org.commonweave.volunteering;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who could be invited to what, and why not the others. Only people whom the viewer may see are in it, in the order of
 * identifiers, which says nothing about them.
 *
 * @param favoured age bands that take part less than they could
 * @param total the greatest sum of scores that there is
 */
public record Plan(
        List<Proposal> proposals,
        List<Unproposed> notProposed,
        List<Opening> openings,
        SortedSet<String> favoured,
        double total) {

    public Plan {
        proposals = List.copyOf(proposals);
        notProposed = List.copyOf(notProposed);
        openings = List.copyOf(openings);
        favoured = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(favoured));
    }

    /** A person and an activity that suit each other. */
    public record Proposal(String person, String activity, Suitability terms) {}

    /** Somebody who is proposed for nothing. */
    public record Unproposed(String person, WhyNobody why) {}

    /**
     * An activity that takes people.
     *
     * @param free places left before anybody is proposed; null when unknown
     * @param proposed how many are proposed for it
     * @param shortOf why places stay free; null when none do
     */
    public record Opening(
            String activity,
            @Nullable Integer free,
            int proposed,
            @Nullable WhyShort shortOf) {}

    /** Why a person is proposed for nothing: the first that applies. */
    public enum WhyNobody {
        NO_CONSENT,
        OVER_CAPACITY,
        REST_DUE,
        CAP_REACHED,
        NO_OPENING,
        NO_SKILL,
        NOT_FREE,
        INVITED_ALREADY,
        NOTHING_SUITS,
        OTHERS_SUIT_BETTER
    }

    /** Why places of an activity stay free: where the last of those who could have come were left out. */
    public enum WhyShort {
        PLACES_UNKNOWN,
        NO_CONSENT,
        NO_SKILL,
        ALL_RESTED,
        NOBODY_FREE,
        CAP_REACHED,
        ALL_INVITED,
        NOTHING_SUITS,
        PROPOSED_ELSEWHERE
    }
}
