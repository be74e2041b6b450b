package org.commonweave.allocation;

/**
 * What one lot gives to one need.
 *
 * @param quantity in the unit
 */
public record Share(String lot, String need, double quantity, String unit) {

    boolean between(Share other) {
        return lot.equals(other.lot) && need.equals(other.need);
    }
}
