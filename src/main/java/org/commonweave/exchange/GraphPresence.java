package org.commonweave.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRef;
import org.springframework.stereotype.Component;

/** Tells whether the graph has a node, for checks without writing. */
@Component
class GraphPresence {

    private final Graph graph;
    private final Model model;
    private final Clock clock;

    GraphPresence(Graph graph, Model model, Clock clock) {
        this.graph = graph;
        this.model = model;
        this.clock = clock;
    }

    boolean has(NodeRef end) {
        if (model.findNodeType(end.label()).isEmpty()) {
            return false;
        }
        Statement exists =
                new Statement("exchange/presence", "RETURN EXISTS { (:" + end.label() + " {id: $id}) } AS found");
        return Objects.requireNonNull(graph.read(
                        exists,
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        Map.of("id", end.id()),
                        row -> row.get("found").asBoolean())
                .blockFirst());
    }
}
