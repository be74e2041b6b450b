package org.commonweave.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live streams are.
 *
 * @param poll how often an instance looks for new events while anybody follows any: one statement, whatever the number of
 *     streams
 * @param recent how many of the latest events an instance keeps in memory
 */
@ConfigurationProperties("commonweave.live")
public record LiveSettings(
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("5000") int recent) {}
