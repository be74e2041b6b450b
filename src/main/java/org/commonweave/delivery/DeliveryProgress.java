package org.commonweave.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How far it is.
 *
 * @param rows read from the files
 * @param records handed over to be checked, and written unless it is a dry run
 * @param written records that are in the graph
 * @param of how many records the dry run before found; null without one
 */
public record DeliveryProgress(
        Step step,
        long rows,
        long records,
        long written,
        @Nullable Long of) {

    /** What is being done. */
    public enum Step {
        UNPACKING,
        READING,
        CHECKING,
        WRITING
    }

    static DeliveryProgress none(@Nullable Long of) {
        return new DeliveryProgress(Step.UNPACKING, 0, 0, 0, of);
    }
}
