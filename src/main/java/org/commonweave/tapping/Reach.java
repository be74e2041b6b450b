package org.commonweave.tapping;

import java.util.OptionalDouble;

/** How well one organization can get at another through people or agreements. */
@FunctionalInterface
public interface Reach {

    /** Nobody gets at anybody but themselves. */
    Reach NONE = (asker, owner) -> OptionalDouble.empty();

    /**
     * Reliability of the best path of introductions, above 0 and up to 1.
     *
     * @param asker identifier of the organization that asks
     * @param owner identifier of the organization that is asked
     * @return empty when there is no path
     */
    OptionalDouble best(String asker, String owner);

    /** The same, with an organization always at its own reach. */
    default OptionalDouble between(String asker, String owner) {
        return asker.equals(owner) ? OptionalDouble.of(1) : best(asker, owner);
    }
}
