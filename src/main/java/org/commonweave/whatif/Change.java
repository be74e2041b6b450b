package org.commonweave.whatif;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something to suppose. */
public sealed interface Change {

    /** Organizations sign an agreement. */
    record SignAgreement(Set<String> parties, String kind) implements Change {
        public SignAgreement {
            parties = Set.copyOf(parties);
        }
    }

    /**
     * A resource is open at other hours, or there is more or less of it.
     *
     * @param openingHours as OpenStreetMap opening_hours; unchanged when null
     * @param capacity unchanged when null
     */
    record OpenResource(
            String resource,
            @Nullable String openingHours,
            @Nullable Double capacity) implements Change {}

    /**
     * Somebody leaves a post.
     *
     * @param role identifier of the holding of the post
     */
    record LeavePost(String role) implements Change {}

    /**
     * A new organization joins.
     *
     * @param offers categories of help it offers
     * @param needs needs it works on
     */
    record JoinOrganization(String kind, List<String> offers, List<String> needs) implements Change {
        public JoinOrganization {
            offers = List.copyOf(offers);
            needs = List.copyOf(needs);
        }
    }
}
