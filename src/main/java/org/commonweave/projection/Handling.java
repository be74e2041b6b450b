package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/**
 * How a resource is given.
 *
 * @param status whether it is offered at present; offered when null
 * @param minimumLot the smallest quantity given at once
 * @param whole true when it is given whole or not at all
 * @param cold true when it must be kept cold on the way
 * @param unitContent how much one of its unit holds
 * @param contentUnit the unit of that
 */
public record Handling(
        @Nullable String status,
        @Nullable Double minimumLot,
        boolean whole,
        boolean cold,
        @Nullable Double unitContent,
        @Nullable String contentUnit) {}
