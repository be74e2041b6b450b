package org.commonweave.introduction;

/**
 * How far a search goes.
 *
 * @param maxHops introductions on one path at most
 * @param maxWithheld of them over acquaintances whose people did not both consent, shown between organizations only
 */
public record Limits(int maxHops, int maxWithheld) {

    public static final Limits DEFAULT = new Limits(4, 1);

    public Limits {
        if (maxHops < 1 || maxWithheld < 0) {
            throw new IllegalArgumentException("A path has at least one hop: " + maxHops + ", " + maxWithheld);
        }
    }
}
