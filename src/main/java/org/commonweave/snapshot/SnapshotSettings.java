package org.commonweave.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long facts are shared before they are read anew.
 *
 * @param keep for how long
 * @param most how many scopes at once
 */
@ConfigurationProperties("commonweave.snapshot")
public record SnapshotSettings(
        @DefaultValue("30s") Duration keep,
        @DefaultValue("20") int most) {}
