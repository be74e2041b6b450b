package org.commonweave.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many facts are held in memory, and for how long while nothing changes.
 *
 * @param keep since they were last asked for
 * @param records of all scopes together; those asked for longest ago give way
 */
@ConfigurationProperties("commonweave.snapshot")
public record SnapshotSettings(
        @DefaultValue("12h") Duration keep,
        @DefaultValue("3000000") long records) {}
