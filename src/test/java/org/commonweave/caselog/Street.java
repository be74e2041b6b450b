package org.commonweave.caselog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.cases.Given;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;

/** A sub-district with a residents' committee, its office, and departments; a flooded underpass; agencies. */
public final class Street {

    private static final String OFFICE = "SUBDISTRICT";

    private Street() {}

    public static String organization(String name) {
        return Given.id("Organization", name);
    }

    public static void load(RecordLoad records) {
        TestDatabase.empty();
        records.load(records(), written -> {});
    }

    private static Stream<GraphRecord> records() {
        List<GraphRecord> records = new ArrayList<>(List.of(
                new NodeRecord("Place", "street", Map.of("level", "SUBDISTRICT", "nameEn", "Street")),
                new NodeRecord("Place", "east", Map.of("level", "COMMUNITY", "nameEn", "East")),
                tie("WITHIN", "Place", "east", "Place", "street", Map.of()),
                new NodeRecord("Category", "drainage", Map.of("scheme", "s", "code", "drainage", "nameEn", "Drainage")),
                new NodeRecord("Need", "flood", Map.of("status", "OPEN", "nameEn", "Flooded underpass")),
                tie("LOCATED_AT", "Need", "flood", "Place", "east", Map.of()),
                tie("IN_CATEGORY", "Need", "flood", "Category", "drainage", Map.of())));
        organization(records, "committee", "RESIDENTS_COMMITTEE", "east");
        organization(records, "office", OFFICE, "street");
        for (String department : List.of("water", "green", "fire")) {
            organization(records, department, "DEPARTMENT", "street");
        }
        organization(records, "agency", "SOCIAL_WORK_AGENCY", "street");
        organization(records, "charity", "CHARITY", "street");
        organization(records, "elsewhere", OFFICE, "");
        return records.stream();
    }

    private static void organization(List<GraphRecord> records, String name, String kind, String serves) {
        String id = organization(name);
        records.add(new NodeRecord("Organization", id, Map.of("kind", kind, "nameEn", name)));
        if (!serves.isEmpty()) {
            records.add(tie("SERVES", "Organization", id, "Place", serves, Map.of()));
        }
    }

    public static RelationshipRecord tie(
            String type, String fromLabel, String from, String toLabel, String to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, new NodeRef(fromLabel, from), new NodeRef(toLabel, to), "", properties);
    }

    /** A whistle without a log, as an import brings it. */
    public static void importWhistle(RecordLoad records, String id, String state, Map<String, Object> summons) {
        Map<String, Object> answer = new HashMap<>(Map.of("seq", 1, "sentAt", "2026-03-02T09:20:00+08:00"));
        answer.putAll(summons);
        records.load(
                Stream.of(
                        new NodeRecord(
                                "Whistle",
                                id,
                                Map.of("kind", "WORK", "state", state, "blownAt", "2026-03-02T09:00:00+08:00")),
                        tie("BLOWN_BY", "Whistle", id, "Organization", organization("committee"), Map.of()),
                        tie("ABOUT", "Whistle", id, "Need", "flood", Map.of()),
                        tie("SUMMONS", "Whistle", id, "Organization", organization("water"), answer)),
                written -> {});
    }
}
