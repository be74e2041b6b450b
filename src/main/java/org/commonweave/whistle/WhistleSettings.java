package org.commonweave.whistle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How departments are reminded.
 *
 * @param sweep how often it is looked for what is due, beside once at the start
 */
@ConfigurationProperties("commonweave.whistle")
record WhistleSettings(@DefaultValue("5m") Duration sweep) {}
