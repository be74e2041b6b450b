package org.commonweave.timebank;

import java.math.BigDecimal;

/**
 * What somebody gave and received.
 *
 * @param person true for a person, false for an organization
 */
public record Account(boolean person, BigDecimal given, BigDecimal received) {

    static Account empty(boolean person) {
        return new Account(person, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    Account gave(BigDecimal hours) {
        return new Account(person, given.add(hours), received);
    }

    Account got(BigDecimal hours) {
        return new Account(person, given, received.add(hours));
    }

    /** Hours given less hours received. */
    public BigDecimal balance() {
        return given.subtract(received);
    }
}
