package org.commonweave.generator;

import java.util.List;
import java.util.SplittableRandom;

/** Draws of one part of a city: the same for the same seed and part on every platform. */
final class Chance {

    private static final long PART = 0x9E37_79B9_7F4A_7C15L;
    private static final long SEED = 0xD1B5_4A32_D192_ED03L;

    private final SplittableRandom random;

    Chance(long seed, long part) {
        random = new SplittableRandom(seed * SEED + (part + 1) * PART);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double share() {
        return random.nextDouble();
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T of(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** A few get most: what comes at rank r is drawn in proportion to r to the power -2/3, so degrees fall as k to -2.5. */
    int skewed(int bound) {
        double share = random.nextDouble();
        return (int) (bound * share * share * share);
    }

    /** Zipf's law: what comes at rank r is drawn about in proportion to 1/r. */
    int zipf(int bound) {
        return Math.min(bound - 1, (int) StrictMath.pow(bound + 1.0, random.nextDouble()) - 1);
    }
}
