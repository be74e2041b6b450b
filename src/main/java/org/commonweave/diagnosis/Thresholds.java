package org.commonweave.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * From where on a number is worth a look, and from where on it is worth acting upon. The defaults of every diagnostic
 * are the product's and can be set; none is a norm.
 *
 * @param concern null when the number alone never calls for more than a look
 * @param direction which way the number is worse
 */
public record Thresholds(double watch, @Nullable Double concern, Direction direction) {

    /** Which numbers are worse. */
    public enum Direction {
        /** Worse from the threshold upwards, the threshold included. */
        HIGH,
        /** Worse below the threshold, the threshold not included. */
        LOW
    }

    public static Thresholds high(double watch, @Nullable Double concern) {
        return new Thresholds(watch, concern, Direction.HIGH);
    }

    public static Thresholds low(double watch, @Nullable Double concern) {
        return new Thresholds(watch, concern, Direction.LOW);
    }

    public Verdict of(@Nullable Double value) {
        if (value == null) {
            return Verdict.INSUFFICIENT;
        }
        if (concern != null && beyond(value, concern)) {
            return Verdict.CONCERN;
        }
        return beyond(value, watch) ? Verdict.WATCH : Verdict.OK;
    }

    private boolean beyond(double value, double threshold) {
        // A share such as 0.3 is a sum of rounded terms; it must not pass or miss a threshold by rounding.
        double slack = 1e-9;
        return direction == Direction.HIGH ? value >= threshold - slack : value < threshold - slack;
    }
}
