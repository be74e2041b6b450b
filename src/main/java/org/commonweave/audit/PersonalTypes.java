package org.commonweave.audit;

import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.read.Reads;
import org.commonweave.read.RecordCursor;
import org.commonweave.record.NamesRecords;
import org.commonweave.record.NodeRef;
import org.springframework.stereotype.Component;

/** The types that tell of natural persons, and how the person is found in an object of such a type. */
@Component
class PersonalTypes {

    private static final String EDGE = "Edge";
    private static final String CONNECTION = "Connection";
    private static final String PAGE = "PageInfo";

    private final Set<String> records;
    private final Set<String> edges;
    private final Set<String> connections;

    PersonalTypes(Model model) {
        this.records = model.nodeTypes().stream()
                .filter(NodeType::personal)
                .map(NodeType::label)
                .collect(Collectors.toUnmodifiableSet());
        List<String> prefixes = Stream.concat(
                        records.stream(),
                        model.nodeTypes().stream()
                                .flatMap(type -> type.relations().stream())
                                .filter(relation -> relation.many() && records.contains(relation.target()))
                                .map(relation -> relation.connectionPrefix()))
                .toList();
        this.edges = prefixes.stream().map(prefix -> prefix + EDGE).collect(Collectors.toUnmodifiableSet());
        this.connections = prefixes.stream().map(prefix -> prefix + CONNECTION).collect(Collectors.toUnmodifiableSet());
    }

    /** The uuids of those whom an object tells of, before anything it holds. */
    List<String> in(GraphQLObjectType type, ExecutionStrategyParameters object) {
        Object source = object.getSource();
        String name = type.getName();
        if (records.contains(name)) {
            return List.of(Reads.identifier(source)
                    .orElseThrow(
                            () -> new IllegalStateException("A " + name + " without an identifier to put on record")));
        }
        if (source instanceof NamesRecords names) {
            return names.named().stream()
                    .filter(ref -> records.contains(ref.label()))
                    .map(NodeRef::id)
                    .toList();
        }
        // A cursor holds what its row is ordered by, which may be a name.
        if (edges.contains(name) || name.equals(PAGE) && ofPeople(object)) {
            return cursors(object, source);
        }
        return List.of();
    }

    /** Whether objects of the type can tell of people, by what they are or by what they hold. */
    boolean tellOf(GraphQLObjectType type) {
        String name = type.getName();
        return records.contains(name) || edges.contains(name) || connections.contains(name);
    }

    private boolean ofPeople(ExecutionStrategyParameters page) {
        GraphQLObjectType parent = page.getExecutionStepInfo().getObjectType();
        return parent != null && connections.contains(parent.getName());
    }

    private static List<String> cursors(ExecutionStrategyParameters object, Object source) {
        List<String> marked = new ArrayList<>(2);
        for (MergedField field : object.getFields().getSubFieldsList()) {
            if ((field.getName().equals("cursor") || field.getName().endsWith("Cursor"))
                    && source instanceof Map<?, ?> values
                    && values.get(field.getResultKey()) instanceof String cursor) {
                marked.add(RecordCursor.identifier(cursor));
            }
        }
        return marked;
    }

    /** Whether people can be among what is selected. */
    boolean selectedBy(DataFetchingFieldSelectionSet selection) {
        return selection.getFields().stream()
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()))
                .anyMatch(type -> records.contains(type.getName())
                        || edges.contains(type.getName())
                        || connections.contains(type.getName())
                        || type instanceof GraphQLInterfaceType
                        || type instanceof GraphQLUnionType);
    }
}
