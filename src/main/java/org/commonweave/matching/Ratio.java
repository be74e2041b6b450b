package org.commonweave.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction that is compared exactly. */
record Ratio(long part, long whole) implements Comparable<Ratio> {

    static final Ratio ONE = new Ratio(1, 1);

    /** Products of two numbers up to this stay whole numbers of the machine. */
    private static final long SMALL = 3_000_000_000L;

    /** The least whole number that is not below this part of the quantity. */
    long of(long quantity) {
        if (part <= SMALL && quantity <= SMALL) {
            return -Math.floorDiv(-part * quantity, whole);
        }
        return new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(quantity)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        if (whole <= SMALL && other.whole <= SMALL) {
            return Long.compare(part * other.whole, other.part * whole);
        }
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(other.whole))
                .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(part / (double) whole);
    }
}
