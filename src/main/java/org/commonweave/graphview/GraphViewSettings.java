package org.commonweave.graphview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a neighbourhood is looked at before its totals are told as lower bounds.
 *
 * @param mostNodes nodes found at most
 * @param mostTies ties among them read at most
 */
@ConfigurationProperties("commonweave.graph-view")
record GraphViewSettings(
        @DefaultValue("20000") int mostNodes,
        @DefaultValue("100000") int mostTies) {}
