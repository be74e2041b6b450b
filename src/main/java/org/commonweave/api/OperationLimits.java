package org.commonweave.api;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.Viewer;
import org.commonweave.api.ApiSettings.Introspection;
import org.commonweave.model.Model;
import org.commonweave.read.DocumentMemo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses an operation that asks for too much before anything of it is executed. Everything is counted on the normalized
 * operation, which enters a fragment each time it is spread; graphql-java's own limits enter it once and can be walked
 * past (graphql-java#1695).
 */
@Component
class OperationLimits extends SimplePerformantInstrumentation {

    /** Introspection nests deeper than data does, and graphql-java bounds it by itself. */
    private static final int DEEPEST = 25;

    /** Types whose values have no size: they never change what an operation comes to. */
    private static final Set<String> PLAIN = Set.of("ID", "String", "Float", "DateTime", "Lang");

    private final ApiSettings settings;
    private final Model model;
    private final DocumentMemo<Counted> known = new DocumentMemo<>();

    OperationLimits(ApiSettings settings, Model model) {
        this.settings = settings;
        this.model = model;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        RequestContext request = context.getGraphQLContext().get(RequestContext.class);
        if (request.queriesOnly() && context.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw OperationRefused.because(
                    ErrorCode.METHOD_NOT_ALLOWED, "GET is for queries; send a mutation or a subscription by POST.");
        }
        if (!request.streams() && context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) {
            throw OperationRefused.because(
                    ErrorCode.NOT_ACCEPTABLE,
                    "A subscription is answered by many events; send 'Accept: text/event-stream' alone, or use a WebSocket.");
        }
        if (context.getOperationDefinition().getOperation() == Operation.MUTATION
                && context.getGraphQLContext().get(Caller.class) instanceof Caller caller
                && caller.scope() == Scope.READ) {
            throw OperationRefused.because(
                    ErrorCode.READ_ONLY_TOKEN,
                    "This token may only read, and so does whoever looks through somebody's eyes; use one with the scope WRITE to"
                            + " change something.");
        }
        Counted counted = known.get(context.getDocument(), key(context), () -> count(context));
        introspection(counted.introspects(), context.getGraphQLContext().get(Viewer.class));
        request.cost(counted.cost());
        atMost("max-cost", settings.maxCost(), counted.cost(), "records");
        return SimpleInstrumentationContext.noOp();
    }

    /**
     * What an operation within the limits comes to.
     *
     * @param introspects whether it asks for the schema
     */
    private record Counted(long cost, boolean introspects) {}

    /** Whatever the operation comes to follows from these: a variable that holds one value of no size changes nothing. */
    private static DocumentMemo.Key key(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Map<String, @Nullable Object> given = context.getCoercedVariables().toMap();
        Map<String, @Nullable Object> sizes = new HashMap<>();
        operation.getVariableDefinitions().stream()
                .filter(variable -> given.containsKey(variable.getName()) && !plain(variable.getType()))
                .forEach(variable -> sizes.put(variable.getName(), given.get(variable.getName())));
        return new DocumentMemo.Key(operation.getName(), "", sizes);
    }

    private static boolean plain(Type<?> type) {
        Type<?> inner = type instanceof NonNullType given ? given.getType() : type;
        return inner instanceof TypeName named && PLAIN.contains(named.getName());
    }

    private Counted count(ExecutionContext context) {
        List<ExecutableNormalizedField> roots = normalized(context).getTopLevelFields();
        long dataRoots =
                roots.stream().filter(root -> !OperationCost.introspects(root)).count();
        atMost("max-root-fields", settings.maxRootFields(), dataRoots, "root fields");
        for (ExecutableNormalizedField root : roots) {
            if (!OperationCost.introspects(root)) {
                atMost("max-depth", settings.maxDepth(), depth(root), "levels of fields");
                filters(root);
            }
        }
        atMost(
                "max-relations",
                settings.maxRelations(),
                roots.stream().mapToLong(this::relations).sum(),
                "relations of records");
        boolean introspects = roots.stream()
                .anyMatch(root ->
                        root.getName().equals("__schema") || root.getName().equals("__type"));
        return new Counted(new OperationCost(context.getGraphQLSchema()).of(roots), introspects);
    }

    private ExecutableNormalizedOperation normalized(ExecutionContext context) {
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                    context.getGraphQLSchema(),
                    context.getOperationDefinition(),
                    context.getFragmentsByName(),
                    context.getCoercedVariables(),
                    ExecutableNormalizedOperationFactory.Options.defaultOptions()
                            .maxChildrenDepth(Math.max(DEEPEST, settings.maxDepth()))
                            .maxFieldsCount(settings.maxFields()));
        } catch (AbortExecutionException tooMuch) {
            throw OperationRefused.limit(
                    "max-fields",
                    settings.maxFields(),
                    settings.maxFields() + 1L,
                    "The operation selects more than " + settings.maxFields() + " fields or nests deeper than "
                            + Math.max(DEEPEST, settings.maxDepth()) + " levels, fragments resolved. Ask for less.");
        }
    }

    private void introspection(boolean asked, Viewer viewer) {
        boolean allowed = settings.introspection() == Introspection.EVERYBODY
                || settings.introspection() == Introspection.SIGNED_IN && viewer.role() != Role.ANONYMOUS;
        if (asked && !allowed) {
            throw OperationRefused.because(
                    ErrorCode.INTROSPECTION_REFUSED, "The schema cannot be read here; take it from the documentation.");
        }
    }

    private long relations(ExecutableNormalizedField field) {
        boolean own = field.getObjectTypeNames().stream()
                .flatMap(type -> model.findNodeType(type).stream())
                .anyMatch(type -> type.relation(field.getName()).isPresent());
        return (own ? 1 : 0)
                + field.getChildren().stream().mapToLong(this::relations).sum();
    }

    private static int depth(ExecutableNormalizedField field) {
        int below = 0;
        for (ExecutableNormalizedField child : field.getChildren()) {
            below = Math.max(below, depth(child));
        }
        return below + 1;
    }

    private void filters(ExecutableNormalizedField field) {
        Object where = field.getResolvedArguments().get("where");
        if (where != null) {
            FilterSize size = FilterSize.of(where);
            atMost("max-filter-depth", settings.maxFilterDepth(), size.depth(), "levels of conditions in 'where'");
            atMost("max-filter-conditions", settings.maxFilterConditions(), size.conditions(), "conditions in 'where'");
        }
        field.getChildren().forEach(this::filters);
    }

    private static void atMost(String limit, long allowed, long asked, String of) {
        if (asked > allowed) {
            throw OperationRefused.limit(
                    limit,
                    allowed,
                    asked,
                    "The operation asks for up to %,d %s; at most %,d are allowed.".formatted(asked, of, allowed));
        }
    }
}
