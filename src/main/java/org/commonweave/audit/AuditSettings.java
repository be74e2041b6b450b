package org.commonweave.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit is kept; docs/audit.md explains it.
 *
 * @param gather how long events of requests at the same time are collected, to be committed together
 * @param batch the most events of one commit
 * @param queue the most events that wait; whoever comes then is refused
 * @param idle after which an instance may go on with a chain that another one has left
 * @param keep how long events are kept
 * @param sweep how often older ones are removed and the ends of the chains are logged
 */
@ConfigurationProperties("commonweave.audit")
record AuditSettings(
        @DefaultValue("2ms") Duration gather,
        @DefaultValue("500") int batch,
        @DefaultValue("10000") int queue,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("1096d") Duration keep,
        @DefaultValue("1d") Duration sweep,
        @DefaultValue Trawling trawling) {

    AuditSettings {
        if (keep.toDays() < 1) {
            throw new IllegalArgumentException(
                    "commonweave.audit.keep is " + keep + "; keep the audit for a day at least, as 1096d.");
        }
    }

    /**
     * What is taken for trawling.
     *
     * @param window within which it is counted
     * @param people different ones that one caller is told of
     * @param paths queries for ways between people by one caller
     * @param refuse whether more is refused then, until it is less again; else it is only told
     */
    record Trawling(
            @DefaultValue("1h") Duration window,
            @DefaultValue("200") int people,
            @DefaultValue("200") int paths,
            @DefaultValue("false") boolean refuse) {}
}
