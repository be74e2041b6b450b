package org.commonweave.collaboration;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/**
 * How far an organization's partners are tied to one another, so that it has nobody to bring together (Burt 1992;
 * effective size after Borgatti 1997). Ties are counted, not weighed.
 */
public final class StructuralHoles {

    private static final int PATHS = 5;

    private StructuralHoles() {}

    /**
     * The numbers beside the value. All but the degree are unknown for an organization without partners.
     *
     * @param effectiveSize partners less those that are tied to other partners
     * @param efficiency effective size for each partner
     * @param constraint what the value is: 1 and more when everybody knows everybody
     * @param localConstraint each partner's part of it
     */
    public record Detail(
            String organization,
            int degree,
            @Nullable Double effectiveSize,
            @Nullable Double efficiency,
            @Nullable Double constraint,
            SortedMap<String, Double> localConstraint) {}

    public static Result<Detail> of(Layers layers, Frame frame, String organization, boolean withFormal) {
        var ties = layers.working(withFormal);
        Graph<String, DefaultEdge> graph = Network.of(layers.organizations(), ties);
        Detail detail = graph.containsVertex(organization) ? detail(graph, organization) : isolate(organization);
        return Draft.of("structuralHoles", Unit.INDEX, frame)
                .value(detail.constraint())
                .n(detail.degree())
                .param("withFormal", withFormal)
                .verdictFrom(frame.guards().minActivities(), Verdict.OK)
                .evidence(ties.values().stream()
                        .filter(tie -> tie.pair().has(organization))
                        .flatMap(tie -> tie.paths(PATHS).stream())
                        .toList())
                .caveatWhen(detail.degree() == 0, "collaboration.holes.isolate")
                .caveat("collaboration.holes.noVirtue")
                .caveat("collaboration.recordedOnly")
                .detail(detail);
    }

    private static Detail isolate(String organization) {
        return new Detail(organization, 0, null, null, null, new TreeMap<>());
    }

    private static Detail detail(Graph<String, DefaultEdge> graph, String ego) {
        Set<String> partners = Network.neighbours(graph, ego);
        int degree = partners.size();
        if (degree == 0) {
            return isolate(ego);
        }
        SortedMap<String, Double> local = new TreeMap<>();
        int links = 0;
        for (String partner : partners) {
            double invested = 1.0 / degree;
            for (String other : partners) {
                if (graph.containsEdge(other, partner)) {
                    invested += 1.0 / degree / graph.degreeOf(other);
                    links++;
                }
            }
            local.put(partner, invested * invested);
        }
        // Each link among the partners was met from both of its ends.
        double effectiveSize = degree - (double) links / degree;
        double constraint =
                local.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Detail(
                ego,
                degree,
                effectiveSize,
                effectiveSize / degree,
                constraint,
                Collections.unmodifiableSortedMap(local));
    }
}
