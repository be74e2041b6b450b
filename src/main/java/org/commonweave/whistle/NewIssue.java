package org.commonweave.whistle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.read.GlobalId;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** An issue that a whistle is the first to tell of. */
record NewIssue(Map<String, Object> given) {

    private static final List<String> NAMES = List.of("nameZhHans", "nameZhHant", "nameEn");
    private static final List<String> SAID =
            List.of("nameZhHans", "nameZhHant", "nameEn", "descriptionZhHans", "descriptionEn", "priority");

    @SuppressWarnings("unchecked")
    static NewIssue of(Map<String, Object> input) {
        return new NewIssue((Map<String, Object>) Objects.requireNonNull(input.get("issue")));
    }

    boolean nameless() {
        return NAMES.stream()
                .allMatch(name ->
                        given.get(name) == null || given.get(name).toString().isBlank());
    }

    Map<String, Object> names() {
        return only(NAMES);
    }

    String category() {
        return GlobalId.uuidOf(
                "Category", String.valueOf(given.get("category")), List.of("input", "issue", "category"));
    }

    String place() {
        return GlobalId.uuidOf("Place", String.valueOf(given.get("place")), List.of("input", "issue", "place"));
    }

    List<GraphRecord> records(String id, @Nullable String owner, String visibility) {
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("visibility", visibility);
        shared.put("ownerId", owner);
        Map<String, Object> properties = new LinkedHashMap<>(only(SAID));
        properties.putAll(shared);
        properties.put("status", "OPEN");
        NodeRef need = new NodeRef("Need", id);
        NodeRef place = new NodeRef("Place", place());
        return List.of(
                new NodeRecord("Need", id, properties),
                RelationshipRecord.of("IN_CATEGORY", need, new NodeRef("Category", category()), "", shared),
                RelationshipRecord.of("LOCATED_AT", need, place, "", shared),
                RelationshipRecord.of("HAS_NEED", place, need, "", shared));
    }

    private Map<String, Object> only(List<String> names) {
        Map<String, Object> kept = new LinkedHashMap<>();
        names.forEach(name -> kept.put(name, given.get(name)));
        return kept;
    }
}
