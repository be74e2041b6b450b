package org.commonweave.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationshipType;
import org.commonweave.model.UnfitCharacters;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.springframework.stereotype.Component;

/** Holds a record against the model: what is required, of which type, from where to where, and who may be shown. */
@Component
public final class RecordChecker {

    private static final int MAX_ID = 200;

    /** Kept by the service itself, so nothing from outside is taken for them. */
    private static final List<String> OWN = List.of("version");

    private final Model model;

    public RecordChecker(Model model) {
        this.model = model;
    }

    public Checked check(GraphRecord record) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        if (Texts.blank(record.id()) || record.id().length() > MAX_ID || UnfitCharacters.first(record.id()) != null) {
            violations.add(new Violation(
                    "id",
                    "INVALID_ID",
                    "id must have from 1 to " + MAX_ID + " characters, none of them a control character."));
        }
        if (record instanceof NodeRecord node) {
            node(node, properties, violations);
        } else if (record instanceof RelationshipRecord relationship) {
            relationship(relationship, properties, violations);
        }
        Contradictions.ofValidity(properties, violations);
        return new Checked(record, properties, violations);
    }

    /**
     * The record without what it can do without: texts that are no such texts, and values that contradict another. A number,
     * a time or a yes that cannot be read may say that something has ended or must not be shown, and is never left out.
     */
    public GraphRecord spared(Checked checked) {
        Map<String, Object> left = new LinkedHashMap<>(checked.record().properties());
        Set<String> faulty = checked.violations().stream()
                .filter(violation -> violation.code().equals("INVALID_VALUE"))
                .map(Violation::field)
                .collect(Collectors.toSet());
        known(checked.record()).stream()
                .filter(property -> faulty.contains(property.name()) && !property.required())
                .filter(property -> property.kind() == PropertyKind.STRING
                        || property.kind() == PropertyKind.JSON
                        || checked.properties().containsKey(property.name()))
                .forEach(property -> left.remove(property.name()));
        return checked.record().with(left);
    }

    private List<Property> known(GraphRecord record) {
        return record instanceof RelationshipRecord tie
                ? model.findRelationshipType(tie.type())
                        .map(RelationshipType::properties)
                        .orElse(List.of())
                : model.findNodeType(((NodeRecord) record).label())
                        .map(NodeType::properties)
                        .orElse(List.of());
    }

    private void node(NodeRecord node, Map<String, Object> properties, List<Violation> violations) {
        Optional<NodeType> type = model.findNodeType(node.label());
        if (type.isEmpty()) {
            violations.add(new Violation(
                    "label",
                    "UNKNOWN_LABEL",
                    "There is no label " + node.label() + "; use one of "
                            + model.nodeTypes().stream().map(NodeType::label).toList() + "."));
            return;
        }
        properties(type.get().properties(), node, properties, violations);
        properties.putIfAbsent("visibility", type.get().personal() ? "PRIVATE" : "PUBLIC");
        if (type.get().personal()) {
            properties.putIfAbsent("ownerId", node.id());
            if (!properties.get("visibility").equals("PRIVATE")
                    && !Boolean.TRUE.equals(properties.get("consentShare"))) {
                violations.add(new Violation(
                        "visibility",
                        "CONSENT_REQUIRED",
                        "A person is shown to others only with consentShare: true; leave visibility out or PRIVATE."));
            }
        }
        properties.putAll(NameKeys.of(node.id(), properties));
    }

    private void relationship(RelationshipRecord record, Map<String, Object> properties, List<Violation> violations) {
        Optional<RelationshipType> type = model.findRelationshipType(record.type());
        if (type.isEmpty()) {
            violations.add(
                    new Violation("type", "UNKNOWN_TYPE", "There is no relationship type " + record.type() + "."));
            return;
        }
        end("from", record.from(), type.get().from(), record.type(), violations);
        end("to", record.to(), type.get().to(), record.type(), violations);
        properties(type.get().properties(), record, properties, violations);
        properties.putIfAbsent("visibility", type.get().visibility());
        boolean personal = model.findNodeType(record.from().label())
                .filter(NodeType::personal)
                .isPresent();
        if (!"PUBLIC".equals(properties.get("visibility")) || personal) {
            properties.putIfAbsent("ownerId", record.from().id());
        }
        if (record.from().equals(record.to())) {
            violations.add(new Violation("to", "CYCLE", record.type() + " must not lead from a record to itself."));
        }
        if (record.type().equals("KNOWS")
                && !Boolean.TRUE.equals(properties.get("consentBoth"))
                && !"PRIVATE".equals(properties.get("visibility"))) {
            violations.add(new Violation(
                    "visibility",
                    "CONSENT_REQUIRED",
                    "An acquaintance is shown to others only with consentBoth: true; leave visibility out."));
        }
    }

    private static void end(String name, NodeRef end, Set<String> allowed, String type, List<Violation> violations) {
        if (!allowed.contains(end.label())) {
            violations.add(new Violation(
                    name,
                    "WRONG_END",
                    type + " cannot have a " + end.label() + " as '" + name + "'; it takes " + allowed + "."));
        }
    }

    private static void properties(
            List<Property> known, GraphRecord record, Map<String, Object> properties, List<Violation> violations) {
        for (Property property : known) {
            if (OWN.contains(property.name())) {
                continue;
            }
            try {
                Object value = ValueReader.read(property, record.properties().get(property.name()));
                if (value != null) {
                    properties.put(property.name(), value);
                } else if (property.required() && !SUPPLIED.contains(property.name())) {
                    // What was given may be blank, which is nothing.
                    violations.add(new Violation(
                            property.name(), "REQUIRED", property.name() + " is required: " + property.description()));
                }
            } catch (ValueReader.Unreadable e) {
                violations.add(
                        new Violation(property.name(), "INVALID_VALUE", property.name() + " " + e.getMessage() + "."));
            }
        }
        known.forEach(property -> Contradictions.of(property, properties, violations));
        record.properties().keySet().stream()
                .filter(name -> !OWN.contains(name)
                        && known.stream().noneMatch(p -> p.name().equals(name)))
                .forEach(name -> violations.add(new Violation(
                        name,
                        "UNKNOWN_PROPERTY",
                        "There is no property " + name + " here; put what the model has no place for into extras.")));
    }

    /** Required of a stored record, but supplied by the service when nobody gave it. */
    private static final List<String> SUPPLIED = List.of("visibility", "recordedAt", "version");
}
