package org.commonweave.graphview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NodeRef;
import org.commonweave.testing.Api;
import tools.jackson.databind.JsonNode;

/** How tests ask for views. */
final class Asking {

    static final String VIEW = """
            query($around: ID, $place: ID, $hops: Int! = 1, $labels: [NodeKind!], $relationships: [RelationshipType!],
                $layers: [CollaborationLayer!], $limit: Int! = 300, $asOf: DateTime) {
              graphView(around: $around, place: $place, hops: $hops, labels: $labels, relationships: $relationships,
                  layers: $layers, limit: $limit, asOf: $asOf) {
                nodes { id uuid label name(lang: EN) kind distance degree node { id } }
                edges { uuid type layer from to weight validFrom validTo }
                shownNodes totalNodes shownEdges totalEdges truncated lowerBound summary(lang: EN) chinese: summary } }""";

    private Asking() {}

    static JsonNode ask(int port, String viewer, Map<String, Object> asked, OffsetDateTime at) {
        Map<String, Object> variables = new HashMap<>(asked);
        variables.putIfAbsent("asOf", at.toString());
        return as(port, viewer).data(VIEW, variables).path("graphView");
    }

    static Api as(int port, String viewer) {
        return viewer.isEmpty() ? Api.on(port) : Api.on(port).as(viewer);
    }

    static String id(NodeRef node) {
        return new GlobalId(node.label(), node.id()).encode();
    }

    /** The code of the one error of an answer. */
    static String code(JsonNode answer) {
        assertThat(answer.path("errors")).as("errors of %s", answer).hasSize(1);
        return answer.path("errors").path(0).path("extensions").path("code").asString();
    }
}
