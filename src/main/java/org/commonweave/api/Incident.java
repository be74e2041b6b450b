package org.commonweave.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;

/** A fault of ours: the log has it in full under a number, and the number is all that is told. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private final String id = UUID.randomUUID().toString();

    private Incident() {}

    static Incident of(Object where, @Nullable Throwable fault) {
        Incident incident = new Incident();
        LOG.error("Incident {} at {}", incident.id, where, fault);
        return incident;
    }

    String message() {
        return "Something went wrong on our side. The log knows more under " + id + ".";
    }

    Map<String, Object> extensions() {
        return Map.of(ErrorCode.KEY, ErrorCode.INTERNAL.name(), "incident", id);
    }

    /** An error that tells the number, at the place the builder names already. */
    GraphQLError told(GraphqlErrorBuilder<?> place) {
        return place.errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", message())
                .extensions(extensions())
                .build();
    }
}
