package org.commonweave.delivery;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be handed in over HTTP, and how long it is kept. docs/exchange.md explains it.
 *
 * @param maxFile the largest file
 * @param maxUnpacked the most that may come out of it
 * @param maxFiles the most files in an archive
 * @param idle how long a file may stand still on its way here
 * @param keep how long a file and its report are kept after the last that was done with them
 * @param most how many are kept
 * @param folder where they are kept meanwhile; the folder for temporary files when null
 */
@ConfigurationProperties("commonweave.imports")
public record DeliverySettings(
        @DefaultValue("200MB") DataSize maxFile,
        @DefaultValue("2GB") DataSize maxUnpacked,
        @DefaultValue("1000") int maxFiles,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("1h") Duration keep,
        @DefaultValue("5") int most,
        @Nullable Path folder) {}
