package org.commonweave.graphview;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a neighbourhood, and how much there is.
 *
 * @param lowerBound true when the neighbourhood was too large to be counted whole, so that there is at least as much
 */
record GraphView(
        List<GraphViewNode> nodes, List<GraphViewTie> edges, int totalNodes, int totalEdges, boolean lowerBound) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("graphview");

    GraphView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public int shownNodes() {
        return nodes.size();
    }

    public int shownEdges() {
        return edges.size();
    }

    public boolean truncated() {
        return lowerBound || shownNodes() < totalNodes || shownEdges() < totalEdges;
    }

    public String summary(DataFetchingEnvironment environment) {
        return inWords(environment.getArgument("lang"));
    }

    String inWords(@Nullable String lang) {
        return BUNDLE.in(lang).say(lowerBound ? "shown.atLeast" : "shown.of", shownNodes(), totalNodes);
    }
}
