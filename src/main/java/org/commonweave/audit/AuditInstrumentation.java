package org.commonweave.audit;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.commonweave.access.Caller;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds whom an answer is about while it is put together: every object the engine completes goes by here, wherever it stands
 * in the answer and whichever way it was read, so that nobody has to remember to say so. Objects of other types cost a
 * comparison of names.
 */
@Component
class AuditInstrumentation extends SimplePerformantInstrumentation {

    private final PersonalTypes personal;
    private final AuditMarks marks;
    private final BeforeDone before;

    AuditInstrumentation(PersonalTypes personal, AuditMarks marks, BeforeDone before) {
        this.personal = personal;
        this.marks = marks;
        this.before = before;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Collected collected = execution.getGraphQLContext().get(Collected.class);
        if (collected != null) {
            collected.operation(
                    execution.getOperationDefinition().getOperation().name());
        }
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        ExecutionStrategyParameters object = parameters.getExecutionStrategyParameters();
        ExecutionStepInfo place = object.getExecutionStepInfo();
        GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
        GraphQLObjectType type = (GraphQLObjectType) place.getUnwrappedNonNullType();
        List<String> told = personal.in(type, object);
        if (!told.isEmpty()) {
            told.forEach(uuid -> person(uuid, place, context));
        }
        Map<String, AuditMarks.Mark> marked = marks.of(type.getName());
        if (!marked.isEmpty()) {
            for (MergedField field : object.getFields().getSubFieldsList()) {
                AuditMarks.Mark mark = marked.get(field.getName());
                if (mark != null && mark.always()) {
                    marked(mark, type.getName() + "." + field.getName(), AuditTrail.root(place), null, context);
                }
            }
        }
        return ExecuteObjectInstrumentationContext.NOOP;
    }

    private void person(String uuid, ExecutionStepInfo place, GraphQLContext context) {
        Collected collected = context.get(Collected.class);
        Caller caller = context.get(Caller.class);
        // What somebody reads of themselves is nobody else's business; through whose eyes they look does not make it
        // theirs.
        if (collected != null && (caller == null || !uuid.equals(caller.viewer().person()))) {
            AuditMarks.Mark mark = marks.above(place);
            ExecutionStepInfo root = AuditTrail.root(place);
            collected.person(
                    mark == null ? AuditKind.PERSON_READ : mark.kind(),
                    root.getFieldDefinition().getName(),
                    root.getResultKey(),
                    uuid);
        }
    }

    private static void marked(
            AuditMarks.Mark mark,
            String field,
            ExecutionStepInfo root,
            @Nullable String subject,
            GraphQLContext context) {
        Collected collected = context.get(Collected.class);
        if (collected != null) {
            collected.marked(mark.kind(), field, root.getResultKey(), subject);
        }
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        DataFetchingEnvironment environment = parameters.getEnvironment();
        if (environment.getExecutionStepInfo().getPath().getLevel() != 1) {
            return fetcher;
        }
        Collected collected = environment.getGraphQlContext().get(Collected.class);
        if (collected != null && collected.everything() != null) {
            collected.marked(
                    collected.everything(),
                    environment.getFieldDefinition().getName(),
                    environment.getExecutionStepInfo().getResultKey(),
                    null);
        }
        borrowed(environment, collected);
        String parent = ((GraphQLNamedType) environment.getParentType()).getName();
        AuditMarks.Mark mark =
                marks.of(parent).get(environment.getFieldDefinition().getName());
        boolean stream = parent.equals("Subscription");
        if (stream && mark == null) {
            return personal.selectedBy(environment.getSelectionSet())
                    ? begun(fetcher, new AuditMarks.Mark(AuditKind.PERSON_READ, null, null, true), true)
                    : fetcher;
        }
        if (mark == null || !mark.counts(environment.getArguments())) {
            return fetcher;
        }
        if (mark.always()) {
            marked(
                    mark,
                    environment.getFieldDefinition().getName(),
                    environment.getExecutionStepInfo(),
                    mark.subject(environment.getArguments()),
                    environment.getGraphQlContext());
        }
        return parent.equals("Query") ? fetcher : begun(fetcher, mark, stream);
    }

    /** A question asked through somebody's eyes counts, whatever it is about, and concerns whose eyes they are. */
    private static void borrowed(DataFetchingEnvironment environment, @Nullable Collected collected) {
        Caller caller = environment.getGraphQlContext().get(Caller.class);
        Viewer eyes = environment.getGraphQlContext().get(Viewer.class);
        if (collected == null || caller == null || caller.viewer().equals(eyes)) {
            return;
        }
        String field = environment.getFieldDefinition().getName();
        String root = environment.getExecutionStepInfo().getResultKey();
        collected.marked(AuditKind.ADMINISTRATION, field, root, eyes.organization());
        if (eyes.person() != null) {
            collected.person(AuditKind.ADMINISTRATION, field, root, eyes.person());
        }
    }

    /** What cannot be taken back, and what goes on for long, begins only when it is on record that it does. */
    private DataFetcher<?> begun(DataFetcher<?> fetcher, AuditMarks.Mark mark, boolean stream) {
        return environment -> {
            Mono<Void> recorded = before.begins(environment, mark, stream);
            return stream
                    ? recorded.thenMany(Flux.defer(() -> stream(fetcher, environment)))
                    : recorded.then(Mono.defer(() -> once(fetcher, environment)))
                            .toFuture();
        };
    }

    private static Publisher<Object> stream(DataFetcher<?> fetcher, DataFetchingEnvironment environment) {
        try {
            return fetcher.get(environment) instanceof Publisher<?> items
                    ? Flux.from(items).cast(Object.class)
                    : Flux.error(new IllegalStateException("A subscription without a stream"));
        } catch (Exception refused) {
            return Flux.error(refused);
        }
    }

    private static Mono<Object> once(DataFetcher<?> fetcher, DataFetchingEnvironment environment) {
        try {
            Object value = fetcher.get(environment);
            return value instanceof CompletableFuture<?> future
                    ? Mono.fromFuture(future).cast(Object.class)
                    : Mono.justOrEmpty(value);
        } catch (Exception refused) {
            return Mono.error(refused);
        }
    }
}
