package org.commonweave.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for. docs/api.md explains the limits to clients.
 *
 * @param maxBody of an HTTP request and of a WebSocket message
 * @param maxTokens of a document, before it is parsed to its end
 * @param maxDepth levels of fields, fragments resolved; introspection is bounded by graphql-java itself
 * @param maxFields of an operation, every spread of a fragment counted
 * @param maxRootFields of an operation: each is a statement
 * @param maxRelations from record to record, that an operation follows: each is a part of a statement, which the database
 *     takes about a tenth of a second to plan the first time, however little it finds
 * @param maxCost the records an answer may hold at most, and what finding them takes
 * @param maxFilterDepth how deep conditions may nest
 * @param maxFilterConditions of one where argument
 * @param timeout of a whole request
 * @param maxSubscriptions on one WebSocket
 * @param streamCheck how often a stream that goes on is asked whose it is, so that it ends with the session or the token
 * @param introspection who may read the schema
 * @param warmUp for how long, at most, queries are run before the service says that it is ready; zero for not at all
 */
@ConfigurationProperties("commonweave.api")
record ApiSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("3000") int maxTokens,
        @DefaultValue("15") int maxDepth,
        @DefaultValue("2000") int maxFields,
        @DefaultValue("30") int maxRootFields,
        @DefaultValue("60") int maxRelations,
        @DefaultValue("200000") long maxCost,
        @DefaultValue("10") int maxFilterDepth,
        @DefaultValue("100") int maxFilterConditions,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("100") int maxSubscriptions,
        @DefaultValue("30s") Duration streamCheck,
        @DefaultValue("EVERYBODY") Introspection introspection,
        @DefaultValue("8s") Duration warmUp) {

    /** Who may read the schema through the API. */
    enum Introspection {
        EVERYBODY,
        SIGNED_IN,
        NOBODY
    }
}
