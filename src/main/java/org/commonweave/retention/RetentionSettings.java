package org.commonweave.retention;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept. docs/privacy.md lists the rules.
 *
 * @param background whether a service that serves sees to them by itself
 * @param first for how long it serves before it does so for the first time
 * @param every how often it does so then
 * @param personalTies after the last confirmation an acquaintance or a post ends
 * @param grace after its end it is removed
 * @param invitations after the activity
 * @param consentProofs after the consent, of people who were erased
 * @param corrections after the answer
 * @param mutationKeys after the call
 * @param jobs after they were last heard of
 */
@ConfigurationProperties("commonweave.retention")
record RetentionSettings(
        @DefaultValue("true") boolean background,
        @DefaultValue("10m") Duration first,
        @DefaultValue("1h") Duration every,
        @DefaultValue("P24M") Period personalTies,
        @DefaultValue("P30D") Period grace,
        @DefaultValue("P12M") Period invitations,
        @DefaultValue("P36M") Period consentProofs,
        @DefaultValue("P36M") Period corrections,
        @DefaultValue("P90D") Period mutationKeys,
        @DefaultValue("P7D") Period jobs) {}
