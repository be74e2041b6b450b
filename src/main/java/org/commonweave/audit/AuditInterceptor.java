package org.commonweave.audit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.List;
import java.util.Set;
import org.commonweave.access.Caller;
import org.commonweave.refusal.Refusal;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds an answer back until it is on record whom it is about; what cannot be put on record is not answered. Within the time
 * that a request has, and next to the engine: nothing is added to an answer further in.
 */
@Component
@Order(10)
class AuditInterceptor implements WebGraphQlInterceptor {

    /** What an execution of another kind than an ordinary request puts into its context, to say so. */
    private static final Class<AuditKind> EVERYTHING = AuditKind.class;

    private final AuditLog log;
    private final AuditMarks marks;
    private final Trawling trawling;

    AuditInterceptor(AuditLog log, AuditMarks marks, Trawling trawling) {
        this.log = log;
        this.marks = marks;
        this.trawling = trawling;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            Collected collected = new Collected(input.getGraphQLContext().get(EVERYTHING));
            return builder.graphQLContext(
                            context -> context.put(Collected.class, collected).put(AuditMarks.class, marks))
                    .build();
        });
        return chain.next(request).flatMap(response -> {
            ExecutionInput input = response.getExecutionInput();
            if (response.getData() instanceof Publisher<?> events) {
                return Mono.just(response.transform(
                        builder -> builder.data(recorded(Flux.from(events).cast(ExecutionResult.class), input))));
            }
            return record(input, response.getExecutionResult())
                    .thenReturn(response)
                    .onErrorResume(
                            Refusal.Unavailable.class,
                            refused -> Mono.just(refused(input, Wording.told(refused, input.getLocale()))));
        });
    }

    /** Each event of a stream as an answer of its own. */
    private Flux<ExecutionResult> recorded(Flux<ExecutionResult> events, ExecutionInput input) {
        return events.concatMap(event -> record(input, event).thenReturn(event), 1)
                .onErrorMap(
                        Refusal.Unavailable.class,
                        refused -> new SubscriptionPublisherException(
                                List.of(Wording.told(refused, input.getLocale())), refused));
    }

    private Mono<Void> record(ExecutionInput input, ExecutionResult result) {
        GraphQLContext context = input.getGraphQLContext();
        Collected collected = context.get(Collected.class);
        List<Collected.Kept> kept = collected.drain();
        if (kept.isEmpty()) {
            return Mono.empty();
        }
        AuditCaller caller = AuditCaller.of(context.get(Caller.class));
        return trawling.barred(caller).flatMap(barred -> {
            boolean withheld = barred && kept.stream().anyMatch(Collected.Kept::revealing);
            List<AuditEntry> entries = kept.stream()
                    .map(one -> one.part()
                            .entry(one.kind(), caller, collected.operation())
                            .outcome(withheld ? AuditOutcome.REFUSED : outcome(one.part(), result)))
                    .toList();
            return log.append(entries)
                    .flatMap(events -> withheld ? Mono.error(Trawling.refusal()) : trawling.after(caller, events));
        });
    }

    private static AuditOutcome outcome(Collected.Part part, ExecutionResult result) {
        if (part.refused()) {
            return AuditOutcome.REFUSED;
        }
        Set<String> roots = part.roots();
        List<GraphQLError> errors = result.getErrors().stream()
                .filter(error -> error.getPath() != null
                        && !error.getPath().isEmpty()
                        && roots.contains(String.valueOf(error.getPath().get(0))))
                .toList();
        if (part.people() || errors.isEmpty()) {
            return AuditOutcome.ANSWERED;
        }
        return errors.stream().allMatch(error -> error.getErrorType() == ErrorType.INTERNAL_ERROR)
                ? AuditOutcome.FAILED
                : AuditOutcome.REFUSED;
    }

    private static WebGraphQlResponse refused(ExecutionInput input, GraphQLError error) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                input, ExecutionResult.newExecutionResult().addError(error).build()));
    }
}
