package org.commonweave.graphview;

import java.util.List;
import java.util.Map;
import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Window;
import org.commonweave.record.NodeRef;
import org.commonweave.snapshot.Snapshots;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes a view: finds the neighbourhood, adds computed ties, cuts it to its limit and says what was cut. */
@Component
class Views {

    private static final int YEAR = 365;

    private final Explorer explorer;
    private final Snapshots snapshots;

    Views(Explorer explorer, Snapshots snapshots) {
        this.explorer = explorer;
        this.snapshots = snapshots;
    }

    Mono<GraphView> of(ViewRequest request) {
        return explorer.explore(request)
                .flatMap(found -> request.layers().isEmpty()
                        ? Mono.just(found)
                        : layers(request).map(found::with))
                // Sorting a large neighbourhood is not for threads that move other requests along.
                .publishOn(Schedulers.boundedElastic())
                .flatMap(whole -> cut(whole, request));
    }

    private Mono<GraphView> cut(Neighbourhood whole, ViewRequest request) {
        Map<NodeRef, Integer> degrees = whole.degrees();
        List<NodeRef> kept = Cut.nodes(whole, degrees, request.limit());
        return explorer.draw(kept, whole, degrees, request)
                .map(nodes -> new GraphView(
                        nodes,
                        Cut.edges(whole, nodes),
                        whole.distances().size(),
                        whole.edges().size(),
                        !whole.complete()));
    }

    /** Ties between organizations, computed from the facts of the place as the viewer may see them. */
    private Mono<List<GraphViewTie>> layers(ViewRequest request) {
        Frame frame = new Frame(
                request.at().asOf(),
                request.at().knownAt(),
                new Window(request.at().asOf().minusDays(YEAR), request.at().asOf()),
                Guards.DEFAULT);
        return snapshots
                .of(request.centre().id(), request.viewer(), request.at())
                .publishOn(Schedulers.boundedElastic())
                .map(facts -> {
                    Layers layers = Layers.of(facts.projection(), frame);
                    return request.layers().stream()
                            .sorted()
                            .flatMap(layer -> layers.of(layer).values().stream()
                                    .map(tie -> GraphViewTie.computed(
                                            layer,
                                            tie.pair().first(),
                                            tie.pair().second(),
                                            tie.strength())))
                            .toList();
                });
    }
}
