package org.commonweave.projection;

import java.util.Set;

/**
 * A term of a taxonomy.
 *
 * @param broader identifiers of the terms right above it
 */
public record Category(String id, Name name, String scheme, String code, Set<String> broader) {

    public Category {
        broader = Set.copyOf(broader);
    }
}
