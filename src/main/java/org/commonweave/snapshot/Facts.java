package org.commonweave.snapshot;

import java.time.OffsetDateTime;
import org.commonweave.projection.Projection;

/**
 * The facts of a scope, all of one state of the database.
 *
 * @param version names that state
 * @param records how many records and ties they were read from
 * @param readAt when: nothing in them was written later
 */
public record Facts(String version, Projection projection, int records, OffsetDateTime readAt) {}
