package org.commonweave.projection;

import org.jspecify.annotations.Nullable;

/**
 * A territory or a site.
 *
 * @param latitude WGS 84 degrees; unknown when null
 * @param parent identifier of the territory it lies in
 */
public record Place(
        String id,
        Name name,
        String level,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String parent) {}
