package org.commonweave.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;

/** The records of an upsert, each with its place in the input, and what is wrong with those that name no record. */
record BatchInput(List<Item> items, List<UserError> errors) {

    static BatchInput of(Model model, References references, Map<String, Object> input) {
        List<Item> items = new ArrayList<>();
        List<UserError> errors = new ArrayList<>();
        for (NodeType type : model.nodeTypes()) {
            List<Map<String, Object>> given = given(input, type.plural());
            for (int i = 0; i < given.size(); i++) {
                Object uuid = given.get(i).get("uuid");
                items.add(new Item(
                        path(type.plural(), i),
                        new NodeRecord(
                                type.label(),
                                uuid == null ? UUID.randomUUID().toString() : uuid.toString(),
                                Inputs.properties(given.get(i)))));
            }
        }
        for (RelationshipType type : model.relationshipTypes()) {
            String name = "link" + type.pascalName();
            List<Map<String, Object>> given = given(input, name);
            for (int i = 0; i < given.size(); i++) {
                link(type, references, path(name, i), given.get(i), items, errors);
            }
        }
        return new BatchInput(items, errors);
    }

    private static void link(
            RelationshipType type,
            References references,
            List<String> path,
            Map<String, Object> given,
            List<Item> items,
            List<UserError> errors) {
        NodeRef from = references.end(given.get("from"), type.from());
        NodeRef to = references.end(given.get("to"), type.to());
        if (from == null || to == null) {
            String field = from == null ? "from" : "to";
            List<String> at = new ArrayList<>(path);
            at.add(field);
            errors.add(new UserError(at, "DANGLING_REFERENCE", References.noRecord(field)));
            return;
        }
        items.add(new Item(path, Inputs.link(type.name(), from, to, Inputs.properties(given), given)));
    }

    private static List<String> path(String name, int index) {
        return List.of("input", name, String.valueOf(index));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> given(Map<String, Object> input, String name) {
        Object items = input.get(name);
        return items == null ? List.of() : (List<Map<String, Object>>) items;
    }
}
