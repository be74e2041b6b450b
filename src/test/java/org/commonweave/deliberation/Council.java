package org.commonweave.deliberation;

import static org.commonweave.caselog.Street.organization;
import static org.commonweave.caselog.Street.tie;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.record.NodeRecord;
import org.commonweave.testing.Api;
import org.commonweave.transfer.RecordLoad;
import tools.jackson.databind.JsonNode;

/** A street with a council hall, and one from elsewhere; steps of motions as a client takes them. */
record Council(Api api) {

    private static final Set<String> MEETINGS = Set.of("callMeeting", "recordAttendance");

    static final String PAST = "2026-03-24T14:00:00+08:00";
    static final String DUE = "2099-04-30T18:00:00+08:00";

    static void load(RecordLoad records) {
        Street.load(records);
        String far = organization("far");
        records.load(
                Stream.of(
                        new NodeRecord(
                                "Organization",
                                organization("hall"),
                                Map.of("kind", "PARTY_PLATFORM", "nameEn", "hall")),
                        new NodeRecord("Place", "far", Map.of("level", "SUBDISTRICT", "nameEn", "Far")),
                        new NodeRecord("Place", "city", Map.of("level", "CITY", "nameEn", "City")),
                        new NodeRecord("Organization", far, Map.of("kind", "DEPARTMENT", "nameEn", "far")),
                        new NodeRecord(
                                "Organization", organization("hidden"), hidden("hidden", "kind", "COMMUNITY_ORG")),
                        new NodeRecord("Need", "secret", hidden("water", "status", "OPEN")),
                        new NodeRecord("Agreement", "accord", Map.of("kind", "JOINT_MEETING", "nameEn", "Accord")),
                        tie("SERVES", "Organization", organization("hall"), "Place", "street", Map.of()),
                        tie("WITHIN", "Place", "street", "Place", "city", Map.of()),
                        tie("WITHIN", "Place", "far", "Place", "city", Map.of()),
                        tie("SERVES", "Organization", far, "Place", "far", Map.of())),
                written -> {});
    }

    private static Map<String, Object> hidden(String owner, String property, String value) {
        return Map.of(property, value, "nameEn", "secret", "visibility", "ORG", "ownerId", organization(owner));
    }

    Council as(String bearer) {
        return new Council(api.as(bearer));
    }

    /** A mutation's payload, with the activity as it is then. */
    JsonNode step(String mutation, Map<String, Object> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        String selection = MEETINGS.contains(mutation)
                ? "uuid kind leaders { nodes { uuid } } called { nodes { uuid } } joiners { nodes { uuid } }"
                : SELECTION;
        return api.data(
                        "mutation($input: %sInput!) { %s(input: $input) { userErrors { field code message } activity { %s } } }"
                                .formatted(type, mutation, selection),
                        Map.of("input", input))
                .path(mutation);
    }

    static final String SELECTION = """
            uuid kind outcome motionState outcomeReason start end leaders { nodes { uuid } } deciders { nodes { uuid } }
            putTo { uuid } regardedNeeds { nodes { uuid } } meetings { nodes { uuid } } agreements { nodes { uuid } }
            followedUpBy { edges { uuid seq action dueBy doneAt node { uuid } } }
            motion { state proposer { uuid } body { uuid } meeting { uuid } reason settledAt
              followUps { uuid seq organization { uuid } action overdue doneAt }
              trace { seq type by { uuid } to { uuid } meeting { uuid } agreement { uuid } reason hash previousHash }
              legalSteps { step followUp mutation } becameOf(lang: EN) { word sentence } }""";

    JsonNode motion(String id) {
        return api.data("query($id: ID!) { activity(id: $id) { " + SELECTION + " } }", Map.of("id", id))
                .path("activity");
    }

    /** A meeting of the hall to which the water station is called. */
    String meeting(String start, String visibility) {
        return step(
                        "callMeeting",
                        Map.of(
                                "nameEn",
                                "Session",
                                "start",
                                start,
                                "place",
                                "east",
                                "call",
                                List.of(organization("water"), organization("committee")),
                                "visibility",
                                visibility))
                .path("activity")
                .path("uuid")
                .asString();
    }

    JsonNode raise(Map<String, Object> more) {
        Map<String, Object> input =
                new java.util.HashMap<>(Map.of("platform", organization("hall"), "nameEn", "A pump that works"));
        input.putAll(more);
        return step("raiseMotion", input);
    }

    static String id(JsonNode payload) {
        return payload.path("activity").path("uuid").asString();
    }

    static List<String> legal(JsonNode activity) {
        return activity.path("motion")
                .path("legalSteps")
                .valueStream()
                .map(step -> step.path("mutation").asString())
                .distinct()
                .toList();
    }

    static List<String> trace(JsonNode activity) {
        return activity.path("motion")
                .path("trace")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    static String state(JsonNode activity) {
        return activity.path("motion").path("state").asString();
    }

    static List<String> codes(JsonNode payload) {
        return CaseApi.codes(payload);
    }
}
