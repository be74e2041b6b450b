package org.commonweave.api;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What an operation may cost at most: one for each record its answer may hold and each total of a relation, ten for each
 * root field, its total and each relation a filter looks through. A page multiplies what is below it.
 */
final class OperationCost {

    private static final long STATEMENT = 10;

    /** What a connection gives when nobody says how many, and at most; larger pages are refused where they are read. */
    private static final int DEFAULT_PAGE = 20;

    private static final int MAX_PAGE = 100;

    /** Lists that are not paged are short by nature. */
    private static final int SHORT_LIST = 10;

    /** The largest limit that any field takes; larger ones are refused where they are read. */
    private static final int MAX_LIMIT = 2_000;

    /** Saturates here, so that no product or sum of hostile numbers can wrap around. */
    private static final long MOST = 1L << 40;

    private final GraphQLSchema schema;

    OperationCost(GraphQLSchema schema) {
        this.schema = schema;
    }

    static boolean introspects(ExecutableNormalizedField field) {
        return field.getName().startsWith("__");
    }

    long of(List<ExecutableNormalizedField> roots) {
        long cost = 0;
        for (ExecutableNormalizedField root : roots) {
            cost = capped(cost + (introspects(root) ? 0 : STATEMENT + of(root, SHORT_LIST)));
        }
        return cost;
    }

    private long of(ExecutableNormalizedField field, long list) {
        if (field.getName().equals("totalCount")) {
            // Of a root list it goes through all of a type; of a record's relation, through what that record has.
            return field.getLevel() == 2 ? STATEMENT : 1;
        }
        if (!field.hasChildren() || field.getName().equals("pageInfo")) {
            return 0;
        }
        long once = 0;
        long each = 0;
        long below = limit(field);
        for (ExecutableNormalizedField child : field.getChildren()) {
            if (child.getName().equals("totalCount")) {
                once += of(child, below);
            } else {
                each = capped(each + of(child, below));
            }
        }
        long filter = STATEMENT
                * FilterSize.of(field.getResolvedArguments().get("where")).relations();
        return capped(filter + once + times(field, list) * (own(field) + each));
    }

    /** A connection is no record, nor is an edge beside its node. */
    private static long own(ExecutableNormalizedField field) {
        return connection(field) || field.getName().equals("node") && within(field, "Edge") ? 0 : 1;
    }

    /** What a list without pages in the field counts as: the limit that the field is given, if it takes one. */
    private static long limit(ExecutableNormalizedField field) {
        return field.getResolvedArguments().get("limit") instanceof Integer limit
                ? Math.max(0, Math.min(limit, MAX_LIMIT))
                : SHORT_LIST;
    }

    private long times(ExecutableNormalizedField field, long shortList) {
        Map<String, Object> arguments = field.getResolvedArguments();
        if (connection(field)) {
            return page(arguments);
        }
        if (arguments.get("ids") instanceof Collection<?> ids) {
            return Math.min(ids.size(), MAX_PAGE);
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType(schema)));
        return list && !within(field, "Connection") ? shortList : 1;
    }

    /** The page is counted at the connection; its nodes and edges are the same rows. */
    private static boolean connection(ExecutableNormalizedField field) {
        return field.getChildren().stream().anyMatch(child -> within(child, "Connection"));
    }

    private static boolean within(ExecutableNormalizedField field, String suffix) {
        return field.getObjectTypeNames().stream().anyMatch(type -> type.endsWith(suffix));
    }

    private static long page(Map<String, Object> arguments) {
        for (String name : List.of("first", "last")) {
            if (arguments.get(name) instanceof Integer size) {
                return Math.max(0, Math.min(size, MAX_PAGE));
            }
        }
        return DEFAULT_PAGE;
    }

    private static long capped(long cost) {
        return Math.min(MOST, cost);
    }
}
