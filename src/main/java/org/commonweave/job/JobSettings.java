package org.commonweave.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much goes on in the background.
 *
 * @param threads how many jobs at once
 * @param queue how many may wait
 * @param keep how long an ended job is remembered
 * @param most how many ended jobs are remembered
 */
@ConfigurationProperties("commonweave.jobs")
public record JobSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("20") int queue,
        @DefaultValue("1h") Duration keep,
        @DefaultValue("100") int most) {}
