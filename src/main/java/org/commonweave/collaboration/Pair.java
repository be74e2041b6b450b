package org.commonweave.collaboration;

import java.util.Comparator;

/** Two organizations without a direction; the first is the one whose identifier comes first. */
public record Pair(String first, String second) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::first).thenComparing(Pair::second);

    public Pair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("A pair is two, in order: " + first + ", " + second);
        }
    }

    public static Pair of(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    public boolean has(String organization) {
        return first.equals(organization) || second.equals(organization);
    }

    public String other(String organization) {
        return first.equals(organization) ? second : first;
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
