package org.commonweave.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many facts are held in memory, and for how long.
 *
 * @param keep since they were read: who writes to the database past the service is seen no later
 * @param records of all scopes together; those asked for longest ago give way
 * @param originals of how many records the originals are held beside the facts that were read from them: what is written is
 *     brought into these facts, and others are read anew
 */
@ConfigurationProperties("commonweave.snapshot")
public record SnapshotSettings(
        @DefaultValue("1h") Duration keep,
        @DefaultValue("3000000") long records,
        @DefaultValue("500000") long originals) {}
