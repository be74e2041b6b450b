package org.commonweave.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the graph may hold, by name and in the order of the SDL. */
public final class Model {

    private final Map<String, NodeType> nodeTypes;
    private final Map<String, RelationshipType> relationshipTypes;
    private final List<Question> questions;

    Model(Map<String, NodeType> nodeTypes, Map<String, RelationshipType> relationshipTypes, List<Question> questions) {
        this.questions = List.copyOf(questions);
        this.nodeTypes = Collections.unmodifiableMap(new LinkedHashMap<>(nodeTypes));
        this.relationshipTypes = Collections.unmodifiableMap(new LinkedHashMap<>(relationshipTypes));
    }

    public Collection<NodeType> nodeTypes() {
        return nodeTypes.values();
    }

    public Collection<RelationshipType> relationshipTypes() {
        return relationshipTypes.values();
    }

    public List<Question> questions() {
        return questions;
    }

    /** The type of a label that the SDL is known to declare. */
    public NodeType nodeType(String label) {
        return findNodeType(label)
                .orElseThrow(() -> new IllegalArgumentException("The SDL declares no @node " + label));
    }

    public Optional<NodeType> findNodeType(@Nullable String label) {
        return label == null ? Optional.empty() : Optional.ofNullable(nodeTypes.get(label));
    }

    /** The relationship type of a name that the SDL is known to declare. */
    public RelationshipType relationshipType(String name) {
        return findRelationshipType(name)
                .orElseThrow(() -> new IllegalArgumentException("The SDL declares no relationship " + name));
    }

    public Optional<RelationshipType> findRelationshipType(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(relationshipTypes.get(name));
    }

    public boolean isNode(String type) {
        return nodeTypes.containsKey(type);
    }
}
