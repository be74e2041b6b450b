package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.jgrapht.Graph;
import org.jgrapht.alg.linkprediction.AdamicAdarIndexLinkPrediction;
import org.jgrapht.alg.linkprediction.CommonNeighborsLinkPrediction;
import org.jgrapht.alg.linkprediction.JaccardCoefficientLinkPrediction;
import org.jgrapht.alg.linkprediction.ResourceAllocationIndexLinkPrediction;
import org.jgrapht.graph.DefaultEdge;

/** Which organizations are likely to come to work together, from the partners they share. It only orders suggestions. */
public final class LinkPrediction {

    private LinkPrediction() {}

    /**
     * Settings.
     *
     * @param withFormal true to let ties on paper count besides those of deed
     * @param limit how many suggestions to give at most
     */
    public record Options(boolean withFormal, int limit) {

        public static final Options DEFAULT = new Options(false, 50);
    }

    /** Two that are not tied, with the indices of their common partners. */
    public record Suggestion(
            Pair pair, int commonNeighbours, double jaccard, double adamicAdar, double resourceAllocation) {}

    /** Suggestions, the most likely first. */
    public record Detail(List<Suggestion> suggestions) {}

    public static Result<Detail> of(Layers layers, Frame frame, Options options) {
        var ties = layers.working(options.withFormal());
        Graph<String, DefaultEdge> graph = Network.of(layers.organizations(), ties);
        var common = new CommonNeighborsLinkPrediction<>(graph);
        var jaccard = new JaccardCoefficientLinkPrediction<>(graph);
        var adamicAdar = new AdamicAdarIndexLinkPrediction<>(graph);
        var allocation = new ResourceAllocationIndexLinkPrediction<>(graph);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Pair pair : open(graph)) {
            String one = pair.first();
            String other = pair.second();
            suggestions.add(new Suggestion(
                    pair,
                    (int) common.predict(one, other),
                    jaccard.predict(one, other),
                    adamicAdar.predict(one, other),
                    allocation.predict(one, other)));
        }
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::adamicAdar).reversed().thenComparing(Suggestion::pair));
        List<Suggestion> first = suggestions.stream().limit(options.limit()).toList();
        return Draft.of("linkPrediction", Unit.COUNT, frame)
                .value((double) suggestions.size())
                .n(ties.size())
                .param("withFormal", options.withFormal())
                .param("limit", options.limit())
                .verdictFrom(frame.guards().minActivities(), Verdict.OK)
                .evidence(evidence(graph, ties, first))
                .caveat("collaboration.links.popularity")
                .caveat("collaboration.recordedOnly")
                .detail(new Detail(first));
    }

    /** A path of every tie with a partner that two of those suggested have in common. */
    private static Set<Evidence> evidence(
            Graph<String, DefaultEdge> graph, Map<Pair, Tie> ties, List<Suggestion> suggestions) {
        Set<Evidence> paths = new LinkedHashSet<>();
        for (Suggestion suggestion : suggestions) {
            String one = suggestion.pair().first();
            String other = suggestion.pair().second();
            Set<String> common = Network.neighbours(graph, one);
            common.retainAll(Network.neighbours(graph, other));
            common.forEach(partner -> Stream.of(one, other)
                    .map(end -> ties.get(Pair.of(end, partner)))
                    .filter(Objects::nonNull)
                    .forEach(tie -> paths.addAll(tie.paths(1))));
        }
        return paths;
    }

    /** Pairs without a tie that share a partner. */
    private static Set<Pair> open(Graph<String, DefaultEdge> graph) {
        Set<Pair> open = new TreeSet<>();
        for (String between : graph.vertexSet()) {
            List<String> partners = List.copyOf(Network.neighbours(graph, between));
            for (int i = 0; i < partners.size(); i++) {
                for (int j = i + 1; j < partners.size(); j++) {
                    if (!graph.containsEdge(partners.get(i), partners.get(j))) {
                        open.add(new Pair(partners.get(i), partners.get(j)));
                    }
                }
            }
        }
        return open;
    }
}
