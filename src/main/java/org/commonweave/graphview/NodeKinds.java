package org.commonweave.graphview;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.schema.SchemaPart;
import org.springframework.stereotype.Component;

/** The labels a view can show, as the enum NodeKind: all but sources, which would tie everything to everything. */
@Component
final class NodeKinds implements SchemaPart {

    private static final String SOURCE = "Source";

    @Override
    public String sdl(Model model) {
        return of(model)
                .map(type -> "  \"\"\"%s\"\"\"\n  %s".formatted(type.description(), value(type.label())))
                .collect(Collectors.joining("\n", "\"What a view can show.\"\nenum NodeKind {\n", "\n}\n"));
    }

    static java.util.stream.Stream<NodeType> of(Model model) {
        return model.nodeTypes().stream().filter(type -> !type.label().equals(SOURCE));
    }

    /** Relationship types whose ends a view can show. */
    static List<String> relationships(Model model) {
        return model.relationshipTypes().stream()
                .filter(type -> !type.to().contains(SOURCE))
                .map(RelationshipType::name)
                .toList();
    }

    /** ServicePoint as SERVICE_POINT. */
    static String value(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
