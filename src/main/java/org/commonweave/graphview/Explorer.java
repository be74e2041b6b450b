package org.commonweave.graphview;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.projection.Name;
import org.commonweave.record.NodeRef;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds a neighbourhood level by level: one statement for where it starts, one for each level, one for the ties among
 * what was found, and one for what is drawn of the nodes that are kept.
 */
@Component
class Explorer {

    /** The same whether the record is hidden from the viewer or nowhere. */
    static final String NO_CENTRE = "There is no such record.";

    private static final Statement TERRITORY = Statement.named("graphview/territory");

    private final Graph graph;
    private final ViewStatements statements;
    private final GraphViewSettings settings;

    Explorer(Graph graph, Model model, GraphViewSettings settings) {
        this.graph = graph;
        this.statements = new ViewStatements(model);
        this.settings = settings;
    }

    Mono<Neighbourhood> explore(ViewRequest request) {
        return starts(request)
                .flatMap(starts -> widen(Reached.from(request, starts, settings.mostNodes()), 1, request))
                .flatMap(reached -> tied(reached, request));
    }

    private Mono<List<NodeRef>> starts(ViewRequest request) {
        NodeRef centre = request.centre();
        return graph.read(
                        request.territory() ? TERRITORY : ViewStatements.centre(centre.label()),
                        request.viewer(),
                        request.at(),
                        Map.of("id", centre.id(), "limit", settings.mostNodes() + 1),
                        row -> new NodeRef(centre.label(), row.get("id").asString()))
                .collectList()
                .filter(starts -> !starts.isEmpty())
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(List.of(request.argument()), NO_CENTRE)));
    }

    private Mono<Reached> widen(Reached reached, int distance, ViewRequest request) {
        if (distance > request.hops()
                || !reached.complete()
                || reached.frontier().isEmpty()) {
            return Mono.just(reached);
        }
        Map<String, List<String>> frontier = Reached.byLabel(reached.frontier());
        Optional<Statement> statement = statements.neighbours(frontier.keySet(), request.relationships());
        if (statement.isEmpty()) {
            return Mono.just(reached);
        }
        Map<String, Object> parameters = new HashMap<>(frontier);
        parameters.put("labels", List.copyOf(request.labels()));
        parameters.put("known", reached.keys());
        parameters.put("limit", reached.room(settings.mostNodes()) + 1);
        return graph.read(statement.get(), request.viewer(), request.at(), parameters, row -> node(row, "label", "id"))
                .collectList()
                .flatMap(found -> widen(reached.with(found, distance, settings.mostNodes()), distance + 1, request));
    }

    private Mono<Neighbourhood> tied(Reached reached, ViewRequest request) {
        Map<String, List<String>> nodes = Reached.byLabel(reached.distances().keySet());
        Mono<List<GraphViewTie>> ties = statements
                .ties(nodes.keySet(), request.relationships())
                .map(statement -> {
                    Map<String, Object> parameters = new HashMap<>(nodes);
                    parameters.put("known", reached.keys());
                    parameters.put("limit", settings.mostTies() + 1);
                    return graph.read(statement, request.viewer(), request.at(), parameters, Explorer::edge)
                            .collectList();
                })
                .orElseGet(() -> Mono.just(List.of()));
        return ties.map(found -> new Neighbourhood(
                request.centre(),
                reached.distances(),
                found.subList(0, Math.min(settings.mostTies(), found.size())),
                reached.complete() && found.size() <= settings.mostTies()));
    }

    /** The nodes as they are drawn, in the order given; without those that are no longer there. */
    Mono<List<GraphViewNode>> draw(
            List<NodeRef> kept, Neighbourhood whole, Map<NodeRef, Integer> degrees, ViewRequest request) {
        Map<String, List<String>> nodes = Reached.byLabel(kept);
        return graph.read(
                        statements.nodes(nodes.keySet()), request.viewer(), request.at(), new HashMap<>(nodes), row -> {
                            NodeRef ref = node(row, "label", "id");
                            Name names = new Name(text(row, "zhHans"), text(row, "zhHant"), text(row, "en"));
                            int distance = whole.distances().getOrDefault(ref, 0);
                            return new GraphViewNode(
                                    ref, names, text(row, "kind"), distance, degrees.getOrDefault(ref, 0));
                        })
                .collectMap(GraphViewNode::node)
                .map(drawn -> kept.stream()
                        .flatMap(ref -> Optional.ofNullable(drawn.get(ref)).stream())
                        .toList());
    }

    private static GraphViewTie edge(Record row) {
        Value weight = row.get("weight");
        return new GraphViewTie(
                row.get("id").asString(),
                row.get("type").asString(),
                null,
                node(row, "fromLabel", "fromId"),
                node(row, "toLabel", "toId"),
                weight.isNull() ? null : weight.asDouble(),
                instant(row.get("validFrom")),
                instant(row.get("validTo")));
    }

    private static NodeRef node(Record row, String label, String id) {
        return new NodeRef(row.get(label).asString(), row.get(id).asString());
    }

    private static @Nullable String text(Record row, String column) {
        Value value = row.get(column);
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable OffsetDateTime instant(Value value) {
        return value.isNull() ? null : value.asOffsetDateTime();
    }
}
