package org.commonweave.allocation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is reserved waits for its recipient.
 *
 * @param hold after which a reservation that nobody confirmed is given back
 * @param sweep how often such reservations are looked for, beside once at the start
 */
@ConfigurationProperties("commonweave.allocation")
record AllocationSettings(
        @DefaultValue("14d") Duration hold,
        @DefaultValue("10m") Duration sweep) {}
