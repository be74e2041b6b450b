package org.commonweave.introduction;

import java.util.List;
import org.commonweave.projection.Name;
import org.jspecify.annotations.Nullable;

/**
 * A way to be introduced, as it may be shown: posts and organizations, never people.
 *
 * @param stations who is passed, in order; between one and the next is a step
 * @param reliability the chance that every step holds
 * @param weakest number of the step that is relied upon least; null when there is no step
 * @param formalShare share of the steps that an agreement stands behind
 * @param lastContactDays how long ago the contact is that is longest past; null when none is known
 * @param overAsked true when somebody on the way has been asked too often lately
 */
public record Introduction(
        List<Station> stations,
        List<Step> steps,
        double reliability,
        @Nullable Integer weakest,
        double formalShare,
        @Nullable Integer lastContactDays,
        boolean overAsked,
        NextStep next) {

    /** What a station is shown as. */
    public enum As {
        ORGANIZATION,
        /** The holder of a post. */
        POST,
        /** Somebody of the organization; even the post is withheld. */
        OFFICE
    }

    /**
     * A station.
     *
     * @param post identifier of the holding of the post; null unless shown as one
     */
    public record Station(
            As as,
            String organization,
            @Nullable String post,
            @Nullable Name role) {}

    /** What a step goes over. */
    public enum Over {
        ACQUAINTANCE,
        AGREEMENT,
        /** An acquaintance that one of the two did not consent to show. */
        WITHHELD
    }

    /**
     * From one station to the next.
     *
     * @param trust null when withheld
     * @param lastContactDays null when withheld, unknown or over an agreement
     */
    public record Step(
            Over over, @Nullable Double trust, @Nullable Integer lastContactDays) {}

    /** What to do first; its text is under introduction.next. in the bundles. */
    public enum NextStep {
        /** One of your own people holds a post there, too. */
        ASK_YOUR_OWN,
        WRITE_UNDER_AGREEMENT,
        ASK_POST,
        RENEW_CONTACT,
        ASK_SOMEONE_ELSE
    }

    /** True when every step has an agreement behind it. */
    public boolean institutional() {
        return !steps.isEmpty() && steps.stream().allMatch(step -> step.over() == Over.AGREEMENT);
    }
}
