package org.commonweave.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service talks to the database.
 *
 * @param database the database's name; always said, so that no session asks for the default first
 * @param readTimeout after which the server ends a read
 * @param writeTimeout after which the server ends a write
 */
@ConfigurationProperties("commonweave.graph")
public record GraphSettings(
        @DefaultValue("neo4j") String database,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("120s") Duration writeTimeout) {}
