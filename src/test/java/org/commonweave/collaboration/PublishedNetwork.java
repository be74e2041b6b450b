package org.commonweave.collaboration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;

/**
 * A network that somebody published, where a copy of its tables is at hand: as records of ours, and beside them the plain
 * pairs of the tables, for what is computed about them in another way.
 *
 * @param place where all of it is
 * @param names of the nodes by the identifier that their records have
 * @param edges pairs of these identifiers, as the tables have them
 */
record PublishedNetwork(String place, List<GraphRecord> records, Map<String, String> names, List<Edge> edges) {

    static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-30T00:00:00+08:00");

    record Edge(String from, String to) {}

    private static PublishedNetwork in(String city) {
        String place = StableId.of("published network", city);
        PublishedNetwork network = new PublishedNetwork(place, new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        network.records.add(new NodeRecord("Place", place, Map.of("level", "CITY", "nameEn", city)));
        return network;
    }

    /**
     * Which organizations were in contact in a disaster, and how often, from 1 (continuously) to 4 (daily at most). Who
     * turned to whom is a joint action that the one led and the other joined.
     */
    static PublishedNetwork cheyenne(int oftenest, int rarest) {
        PublishedNetwork network = in("Cheyenne");
        rows("emon.Cheyenne.nodes.csv").forEach(row -> network.organization(row[0], row[2]));
        rows("emon.Cheyenne.edges.csv").forEach(row -> {
            int frequency = Integer.parseInt(row[2]);
            if (frequency >= oftenest && frequency <= rarest) {
                network.contact(row[0], row[1]);
            }
        });
        return network;
    }

    /** Chief executives and the boards and clubs they sit on: people who agreed to introduce, and their posts. */
    static PublishedNetwork minneapolis() {
        PublishedNetwork network = in("Minneapolis");
        rows("minneapolis1970s.nodes.csv").forEach(row -> {
            if (row[1].equals("True")) {
                network.organization(row[0], row[2]);
            } else {
                network.named("Person", row[0], row[2], Map.of("consentIntroduce", true));
            }
        });
        rows("minneapolis1970s.edges.csv").forEach(row -> network.post(row[1], row[0]));
        return network;
    }

    private static List<String[]> rows(String file) {
        Path path = Path.of(System.getProperty("shared.dir", "none")).resolve("data/networks/" + file);
        assumeTrue(Files.exists(path), "there is no copy of " + file + " here");
        try (Stream<String> lines = Files.lines(path)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void organization(String id, String name) {
        NodeRef organization = named("Organization", id, name, Map.of("kind", "OTHER", "nameEn", name));
        tie("SERVES", organization, new NodeRef("Place", place), Map.of());
    }

    private NodeRef named(String label, String id, String name, Map<String, Object> properties) {
        String stored = StableId.of("published network", id);
        names.put(stored, name);
        records.add(new NodeRecord(label, stored, properties));
        return new NodeRef(label, stored);
    }

    private void contact(String from, String to) {
        NodeRef one = node("Organization", from);
        NodeRef other = node("Organization", to);
        edges.add(new Edge(one.id(), other.id()));
        NodeRef action = new NodeRef("Activity", StableId.of("published network", from, to));
        records.add(new NodeRecord("Activity", action.id(), Map.of("kind", "JOINT_ACTION", "start", AT.minusDays(1))));
        tie("LED", one, action, Map.of());
        tie("JOINED", other, action, Map.of());
        tie("LOCATED_AT", action, new NodeRef("Place", place), Map.of());
    }

    private void post(String person, String organization) {
        NodeRef holder = node("Person", person);
        NodeRef body = node("Organization", organization);
        edges.add(new Edge(holder.id(), body.id()));
        tie("HOLDS_ROLE", holder, body, Map.of("role", "member"));
    }

    private static NodeRef node(String label, String id) {
        return new NodeRef(label, StableId.of("published network", id));
    }

    private void tie(String type, NodeRef from, NodeRef to, Map<String, Object> properties) {
        records.add(RelationshipRecord.of(type, from, to, "", properties));
    }

    /** Every two that are in contact, in whichever direction and however often. */
    SortedSet<Pair> pairs() {
        SortedSet<Pair> pairs = new TreeSet<>();
        edges.forEach(edge -> pairs.add(Pair.of(edge.from(), edge.to())));
        return pairs;
    }

    /** Bodies that have a person in common: their sets of people, two by two. */
    SortedSet<Pair> interlocks() {
        Map<String, Set<String>> people = new TreeMap<>();
        edges.forEach(edge ->
                people.computeIfAbsent(edge.to(), body -> new HashSet<>()).add(edge.from()));
        SortedSet<Pair> interlocks = new TreeSet<>();
        people.forEach((one, its) -> people.forEach((other, theirs) -> {
            if (!one.equals(other) && its.stream().anyMatch(theirs::contains)) {
                interlocks.add(Pair.of(one, other));
            }
        }));
        return interlocks;
    }
}
