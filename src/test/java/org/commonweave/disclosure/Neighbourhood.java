package org.commonweave.disclosure;

import java.time.OffsetDateTime;
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

/** A subdistrict of two communities whose people take part in what its organizer does. */
final class Neighbourhood {

    static final List<String> PLACES = List.of("whole", "north", "south");

    /** A part of somebody in something. */
    record Taken(String person, String place, OffsetDateTime at, double hours) {

        /** Whether it belongs to a place: what is in a community is in the whole. */
        boolean in(String asked) {
            return asked.equals("whole") || asked.equals(place);
        }
    }

    private final RecordLoad records;
    private int number;

    Neighbourhood(RecordLoad records) {
        this.records = records;
        TestDatabase.empty();
        List<GraphRecord> all = new ArrayList<>();
        PLACES.forEach(place -> {
            all.add(new NodeRecord(
                    "Place",
                    place(place),
                    Map.of("nameEn", place, "level", place.equals("whole") ? "SUBDISTRICT" : "COMMUNITY")));
            if (!place.equals("whole")) {
                all.add(tie("WITHIN", ref("Place", place), ref("Place", "whole"), Map.of()));
            }
        });
        all.add(new NodeRecord(
                "Organization",
                Given.id("Organization", "host"),
                Map.of("kind", "SOCIAL_WORK_AGENCY", "nameEn", "Host")));
        all.add(tie("SERVES", ref("Organization", "host"), ref("Place", "whole"), Map.of()));
        for (String band : List.of("18-59", "60+")) {
            all.add(new NodeRecord("Cohort", Given.id("Cohort", band), Map.of("ageBand", band)));
            all.add(tie("POPULATION", ref("Place", "whole"), ref("Cohort", band), Map.of("count", 500)));
        }
        load(all.stream());
    }

    static String place(String name) {
        return Given.id("Place", name);
    }

    void person(String name, String band, boolean counted) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("nameEn", name);
        properties.put("consentShare", true);
        properties.put("consentStats", counted);
        properties.put("visibility", "PARTNERS");
        load(Stream.of(
                new NodeRecord("Person", Given.id("Person", name), properties),
                tie("IN_COHORT", ref("Person", name), ref("Cohort", band), Map.of())));
    }

    /** Each part in an activity of its own. */
    void took(List<Taken> parts) {
        load(parts.stream().flatMap(part -> {
            String activity = "activity " + number++;
            return Stream.of(
                    new NodeRecord(
                            "Activity",
                            Given.id("Activity", activity),
                            Map.of(
                                    "nameEn",
                                    activity,
                                    "kind",
                                    "EVENT",
                                    "start",
                                    part.at().toString())),
                    tie("LOCATED_AT", ref("Activity", activity), ref("Place", part.place()), Map.of()),
                    tie("LED", ref("Organization", "host"), ref("Activity", activity), Map.of()),
                    tie(
                            "TOOK_PART",
                            ref("Person", part.person()),
                            ref("Activity", activity),
                            Map.of(
                                    "hours",
                                    part.hours(),
                                    "confirmedBy",
                                    List.of(Given.id("Person", part.person()), Given.id("Organization", "host")))));
        }));
    }

    private void load(Stream<GraphRecord> all) {
        records.load(all, written -> {});
    }

    private static NodeRef ref(String label, String name) {
        return new NodeRef(label, Given.id(label, name));
    }

    private static RelationshipRecord tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        return RelationshipRecord.of(type, from, to, "", properties);
    }
}
