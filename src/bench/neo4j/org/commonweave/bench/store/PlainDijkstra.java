package org.commonweave.bench.store;

import java.util.OptionalDouble;
import org.neo4j.graphalgo.BasicEvaluationContext;
import org.neo4j.graphalgo.GraphAlgoFactory;
import org.neo4j.graphalgo.WeightedPath;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.PathExpander;
import org.neo4j.graphdb.PathExpanderBuilder;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Dijkstra's search as the database's own library has it, over the same ties and without the rules: ways of any length, over
 * whoever is there. What it finds is never less reliable than what the rules allow.
 */
final class PlainDijkstra {

    private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");
    private static final RelationshipType PARTY_TO = RelationshipType.withName("PARTY_TO");
    private static final PathExpander<Double> TIES = PathExpanderBuilder.<Double>empty()
            .add(KNOWS, Direction.BOTH)
            .add(RelationshipType.withName("HOLDS_ROLE"), Direction.BOTH)
            .add(PARTY_TO, Direction.BOTH)
            .build();

    private PlainDijkstra() {}

    /** Reliability of the best way; empty when there is none. */
    static OptionalDouble best(GraphDatabaseService graph, Transaction transaction, String from, String to) {
        WeightedPath path = GraphAlgoFactory.dijkstra(
                        new BasicEvaluationContext(transaction, graph), TIES, (tie, direction) -> cost(tie))
                .findSinglePath(organization(transaction, from), organization(transaction, to));
        return path == null ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(-path.weight()));
    }

    private static Node organization(Transaction transaction, String id) {
        return transaction.findNode(Label.label("Organization"), "id", id);
    }

    /** An agreement is passed over two relationships, a post costs nothing. */
    private static double cost(Relationship tie) {
        if (tie.isType(KNOWS)) {
            return -Math.log(StoreSearch.trust(tie));
        }
        return tie.isType(PARTY_TO) ? -Math.log(StoreSearch.FORMAL_TRUST) / 2 : 0;
    }
}
