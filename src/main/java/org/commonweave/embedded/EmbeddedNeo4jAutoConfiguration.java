package org.commonweave.embedded;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Starts the database unless spring.neo4j.uri names one, or a container or test brings its own. */
@AutoConfiguration(before = Neo4jAutoConfiguration.class)
@ConditionalOnMissingBean(Neo4jConnectionDetails.class)
@ConditionalOnProperty(name = "spring.neo4j.uri", havingValue = "embedded", matchIfMissing = true)
@EnableConfigurationProperties(EmbeddedSettings.class)
public class EmbeddedNeo4jAutoConfiguration {

    @Bean
    EmbeddedNeo4j embeddedNeo4j(EmbeddedSettings settings) {
        return EmbeddedNeo4j.start(settings);
    }

    @Bean
    ReadyBeforeServing embeddedNeo4jReady(EmbeddedNeo4j neo4j) {
        return new ReadyBeforeServing(neo4j);
    }

    @Bean
    Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4j neo4j) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return neo4j.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(neo4j.user(), neo4j.password());
            }
        };
    }
}
