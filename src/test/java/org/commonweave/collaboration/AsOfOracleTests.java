package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** O25: an agreement counts from its first day up to, but not on, its last, and from when it was known. */
class AsOfOracleTests {

    @Test
    void O25_halfOpenAndTwoClocks() {
        Oracle oracle = Oracle.read("O25");
        Map<String, Object> tie = oracle.edges().get(0).props();
        List<Boolean> present = new ArrayList<>();
        for (JsonNode query : oracle.params().get("queries")) {
            OffsetDateTime asOf = day(query.get("asOf").asString());
            OffsetDateTime knownAt =
                    query.has("knownAt") ? day(query.get("knownAt").asString()) : null;
            var facts = ProjectionReader.read(records(tie).stream(), "place", knownAt);
            Frame frame = new Frame(asOf, asOf, new Window(asOf.minusYears(1), asOf), Guards.NONE);
            present.add(Layers.of(facts, frame).formal().containsKey(new Pair("A", "B")));
        }
        List<Boolean> expected = new ArrayList<>();
        oracle.expected().get("present").forEach(value -> expected.add(value.asBoolean()));
        assertThat(present).isEqualTo(expected).hasSize(5);
    }

    private static List<GraphRecord> records(Map<String, Object> tie) {
        Map<String, Object> agreement = Map.of(
                "kind", "MOU",
                "validFrom", day(String.valueOf(tie.get("validFrom"))),
                "validTo", day(String.valueOf(tie.get("validTo"))),
                "recordedAt", day(String.valueOf(tie.get("recordedAt"))));
        NodeRef a = new NodeRef("Organization", "A");
        NodeRef b = new NodeRef("Organization", "B");
        NodeRef paper = new NodeRef("Agreement", "ag");
        NodeRef place = new NodeRef("Place", "place");
        return List.of(
                new NodeRecord("Place", "place", Map.of("level", "COMMUNITY")),
                new NodeRecord("Organization", "A", Map.of("kind", "OTHER")),
                new NodeRecord("Organization", "B", Map.of("kind", "OTHER")),
                new NodeRecord("Agreement", "ag", agreement),
                new RelationshipRecord("SERVES", "sa", a, place, Map.of()),
                new RelationshipRecord("SERVES", "sb", b, place, Map.of()),
                new RelationshipRecord("PARTY_TO", "pa", a, paper, Map.of()),
                new RelationshipRecord("PARTY_TO", "pb", b, paper, Map.of()));
    }

    private static OffsetDateTime day(String date) {
        return LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }
}
