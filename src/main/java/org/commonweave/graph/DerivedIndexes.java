package org.commonweave.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;

/**
 * The constraints and indexes that follow from the model. The Community edition of Neo4j knows uniqueness only; what is
 * required and of which type is checked by the service before it writes.
 */
final class DerivedIndexes {

    private DerivedIndexes() {}

    static List<String> of(Model model) {
        List<String> statements = new ArrayList<>();
        model.nodeTypes().forEach(type -> nodes(type, statements));
        model.relationshipTypes()
                .forEach(type ->
                        statements.add("CREATE CONSTRAINT %s_id IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.id IS UNIQUE"
                                .formatted(type.name().toLowerCase(Locale.ROOT), type.name())));
        return statements;
    }

    private static void nodes(NodeType type, List<String> statements) {
        unique(type, List.of("id"), statements);
        type.uniqueKeys().forEach(key -> unique(type, key, statements));
        index(type, "sortKey", statements);
        type.properties().stream().filter(Property::indexed).forEach(p -> index(type, p.name(), statements));
    }

    private static void unique(NodeType type, List<String> key, List<String> statements) {
        statements.add("CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE (%s) IS UNIQUE"
                .formatted(
                        name(type, String.join("_", key)),
                        type.label(),
                        key.stream().map(p -> "n." + p).collect(Collectors.joining(", "))));
    }

    private static void index(NodeType type, String property, List<String> statements) {
        statements.add("CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)"
                .formatted(name(type, property), type.label(), property));
    }

    private static String name(NodeType type, String properties) {
        return type.singular() + "_" + properties;
    }
}
