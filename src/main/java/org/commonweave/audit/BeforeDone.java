package org.commonweave.audit;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweave.access.Caller;
import org.commonweave.refusal.Refusal;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts on record that something is about to be done. */
@Component
class BeforeDone {

    private final AuditLog log;

    BeforeDone(AuditLog log) {
        this.log = log;
    }

    Mono<Void> begins(DataFetchingEnvironment environment, AuditMarks.Mark mark, boolean stream) {
        GraphQLContext context = environment.getGraphQlContext();
        if (context.get(Collected.class) == null) {
            // Nobody asked: the service itself does.
            return Mono.empty();
        }
        String subject = mark.subject(environment.getArguments());
        AuditEntry entry = new AuditEntry(
                        mark.kind(),
                        AuditCaller.of(context.get(Caller.class)),
                        Map.of(
                                "operation",
                                environment
                                        .getOperationDefinition()
                                        .getOperation()
                                        .name(),
                                "fields",
                                List.of(environment.getFieldDefinition().getName()),
                                "rows",
                                0L),
                        List.of())
                .outcome(AuditOutcome.STARTED)
                .subjects(subject == null ? List.of() : List.of(subject));
        return log.record(entry).onErrorMap(Refusal.Unavailable.class, refused -> told(refused, environment, stream));
    }

    private static RuntimeException told(Refusal refused, DataFetchingEnvironment environment, boolean stream) {
        Locale locale = environment.getLocale();
        return stream
                ? new SubscriptionPublisherException(List.of(Wording.told(refused, locale)), refused)
                : new Refusal.Unavailable(refused.code(), Wording.in(locale).say("unavailable"));
    }
}
