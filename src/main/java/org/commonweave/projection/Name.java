package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/** A name in the languages it is known in. */
public record Name(
        @Nullable String zhHans,
        @Nullable String zhHant,
        @Nullable String en) {

    public static final Name NONE = new Name(null, null, null);
}
