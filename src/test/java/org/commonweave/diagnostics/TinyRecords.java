package org.commonweave.diagnostics;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** A few records of every type, tied at random, with the values that divide badly: none, nothing, and far too much. */
final class TinyRecords {

    static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");

    private static final int MOST = 4;

    private static final List<String> EVERYBODY = IntStream.rangeClosed(0, MOST)
            .boxed()
            .flatMap(number -> Stream.of(id("Person", number), id("Organization", number)))
            .toList();

    private final SplittableRandom random;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<GraphRecord> records = new ArrayList<>();

    private TinyRecords(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<GraphRecord> of(long seed) {
        TinyRecords tiny = new TinyRecords(seed);
        tiny.actors();
        tiny.doings();
        tiny.wants();
        tiny.whistles();
        tiny.tiesOfActors();
        tiny.tiesOfPeople();
        tiny.tiesOfDoings();
        tiny.tiesOfPlacesAndCategories();
        return tiny.records;
    }

    static String id(String label, int number) {
        return label + "-" + number;
    }

    private void actors() {
        all("Place", () -> Map.of("level", any("CITY", "SUBDISTRICT", "COMMUNITY", "SITE")));
        all(
                "Organization",
                () -> some("kind", any("CHARITY", "DEPARTMENT", "RESIDENTS_COMMITTEE"), "staffCount", amount()));
        all(
                "Person",
                () -> some(
                        "consentIntroduce",
                        random.nextBoolean(),
                        "consentStats",
                        random.nextBoolean(),
                        "capacityHours",
                        amount(),
                        "restAfterWeeks",
                        1));
        all("Cohort", () -> some("ageBand", any("0-17", "18-59", "60+"), "minAge", any(0, 60, 80)));
        all("Category", () -> Map.of("scheme", "tiny", "code", "c"));
    }

    private void doings() {
        all("Agreement", () -> some("kind", any("MOU", "SEPARATION"), "validTo", time()));
        all(
                "Activity",
                () -> some(
                        "kind",
                        any("EVENT", "DECISION", "TRAINING"),
                        "start",
                        time(),
                        "end",
                        time(),
                        "mandated",
                        random.nextBoolean(),
                        "outcome",
                        any("ADOPTED", "REJECTED", "PENDING")));
    }

    private void wants() {
        all(
                "Need",
                () -> some(
                        "status",
                        any("OPEN", "MET"),
                        "quantity",
                        amount(),
                        "dueBy",
                        time(),
                        "beneficiaryCohort",
                        any("60+", "x"),
                        "priority",
                        1));
        all(
                "Resource",
                () -> some(
                        "resourceClass",
                        any("SPACE", "VERTICAL", "MATERIAL"),
                        "capacity",
                        amount(),
                        "capacityAsOf",
                        time(),
                        "unit",
                        "m2",
                        "maxDistanceKm",
                        amount(),
                        "openingHours",
                        any("24/7", "nonsense", "Mo-Fr 08:00-07:00"),
                        "reserve",
                        random.nextBoolean(),
                        "restrictions",
                        List.of("x")));
    }

    private void whistles() {
        all(
                "Whistle",
                () -> some(
                        "kind",
                        any("WORK", "EMERGENCY"),
                        "state",
                        any("BLOWN", "CLOSED", "REOPENED"),
                        "blownAt",
                        time(),
                        "closedAt",
                        time()));
    }

    private void tiesOfActors() {
        ties("WITHIN", "Place", "Place", Map::of);
        ties("POPULATION", "Place", "Cohort", () -> some("count", any(0, 1, 1_000_000)));
        ties("PART_OF", "Organization", "Organization", Map::of);
        ties("SERVES", "Organization", "Place", Map::of);
        ties("OFFERS", "Organization", "Category", Map::of);
        ties("PROVIDES", any("Organization", "Person"), "Resource", Map::of);
        ties("HAS_NEED", any("Organization", "Person", "Place"), "Need", Map::of);
        ties("WORKS_ON", "Organization", "Need", Map::of);
        ties("LED", "Organization", "Activity", Map::of);
        ties("JOINED", "Organization", "Activity", Map::of);
        ties("DECIDED", "Organization", "Activity", Map::of);
        ties("PARTY_TO", "Organization", "Agreement", Map::of);
    }

    private void tiesOfPeople() {
        ties("HOLDS_ROLE", "Person", "Organization", () -> some("role", "head", "validTo", time()));
        ties(
                "KNOWS",
                "Person",
                "Person",
                () -> some(
                        "trust",
                        any(0.0, 0.5, 1.0),
                        "consentBoth",
                        random.nextBoolean(),
                        "lastContactAt",
                        time(),
                        "validTo",
                        time()));
        ties("TOOK_PART", "Person", "Activity", () -> some("hours", amount(), "confirmedBy", EVERYBODY));
        ties(
                "GAVE_TIME",
                "Person",
                any("Person", "Organization"),
                () -> some(
                        "hours", amount(), "at", time(), "confirmedBoth", random.nextBoolean(), "confirmedAt", time()));
        ties("INVITED", "Person", "Activity", () -> some("at", time(), "status", any("INVITED", "DECLINED")));
        ties(
                "RATES",
                "Organization",
                "Organization",
                () -> some(
                        "wave",
                        "w",
                        "reliability",
                        any(1, 4),
                        "sharedMission",
                        any(1, 4),
                        "openness",
                        any(1, 4),
                        "power",
                        4));
    }

    private void tiesOfDoings() {
        ties(
                "ALLOCATED",
                "Resource",
                "Need",
                () -> some(
                        "quantity",
                        amount(),
                        "status",
                        any("DELIVERED", "REFUSED"),
                        "at",
                        time(),
                        "unit",
                        any("m2", "kg")));
        ties("BLOWN_BY", "Whistle", "Organization", Map::of);
        ties("ABOUT", "Whistle", "Need", Map::of);
        ties(
                "SUMMONS",
                "Whistle",
                "Organization",
                () -> some(
                        "seq",
                        any(1, 2),
                        "sentAt",
                        time(),
                        "signedAt",
                        time(),
                        "reportedAt",
                        time(),
                        "resolvedAt",
                        time(),
                        "returnedReason",
                        "no",
                        "transferredFromSeq",
                        any(1, 2)));
    }

    private void tiesOfPlacesAndCategories() {
        ties("LOCATED_AT", any("Organization", "Resource", "Need", "Activity"), "Place", Map::of);
        ties("IN_CATEGORY", "Need", "Category", Map::of);
        ties("IN_CATEGORY", "Resource", "Category", Map::of);
        ties("IN_CATEGORY", "Activity", "Category", Map::of);
        ties("BROADER", "Category", "Category", Map::of);
        ties("IN_COHORT", "Person", "Cohort", Map::of);
        ties("SKILLED_IN", "Person", "Category", Map::of);
    }

    /** From none of them to a few; the place that is asked about always exists. */
    private void all(String label, Supplier<Map<String, Object>> properties) {
        int count = Math.max(label.equals("Place") ? 1 : 0, random.nextInt(MOST + 1));
        counts.put(label, count);
        for (int i = 0; i < count; i++) {
            Map<String, Object> all = new HashMap<>(properties.get());
            if (label.equals("Place") && random.nextBoolean()) {
                all.put("location", Map.of("latitude", any(0.0, 90.0, -90.0), "longitude", any(0.0, 180.0, -180.0)));
            }
            records.add(new NodeRecord(label, id(label, i), all));
        }
    }

    private void ties(String type, String from, String to, Supplier<Map<String, Object>> properties) {
        int outOfTen = random.nextInt(11);
        for (int i = 0; i < counts.getOrDefault(from, 0); i++) {
            for (int j = 0; j < counts.getOrDefault(to, 0); j++) {
                if (random.nextInt(10) < outOfTen) {
                    NodeRef start = new NodeRef(from, id(from, i));
                    NodeRef end = new NodeRef(to, id(to, j));
                    String id = type + " " + start.id() + " " + end.id();
                    records.add(new RelationshipRecord(type, id, start, end, properties.get()));
                }
            }
        }
    }

    /** Pairs of names and values; what the model does not require is missing now and then. */
    private Map<String, Object> some(Object... pairs) {
        List<String> required =
                List.of("kind level state status resourceClass ageBand blownAt sentAt at role wave".split(" "));
        Map<String, Object> some = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = (String) pairs[i];
            if (required.contains(name) || random.nextInt(4) > 0) {
                some.put(name, pairs[i + 1]);
            }
        }
        return some;
    }

    /** In the window, at its edges, around it, and in no order: what ends may have ended before it began. */
    private OffsetDateTime time() {
        return AT.minusDays(any(-10, 0, 1, 1, 2, 30, 100, 200, 365, 366, 4_000));
    }

    private double amount() {
        return any(0.0, 1e-9, 1.0, 2.5, 40.0, 1e12);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
