package org.commonweave.bench.store;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Dijkstra's search for the most reliable introduction, in the database's own process and over its own nodes and
 * relationships. A state is a node, the hops so far and how many of them were withheld; a state that another of the same
 * node beats in all is dropped. What a search has looked at once it remembers until it ends.
 */
final class StoreSearch {

    private static final int MAX_HOPS = 4;
    private static final int MAX_WITHHELD = 1;
    static final double FORMAL_TRUST = 0.95;
    private static final RelationshipType KNOWS = RelationshipType.withName("KNOWS");
    private static final RelationshipType HOLDS_ROLE = RelationshipType.withName("HOLDS_ROLE");
    private static final RelationshipType PARTY_TO = RelationshipType.withName("PARTY_TO");

    private final Transaction transaction;
    private final Scope scope;
    private final PriorityQueue<State> open =
            new PriorityQueue<>((one, other) -> Double.compare(other.reliability, one.reliability));
    private final Map<Node, List<State>> settled = new HashMap<>();
    private final Map<Node, Boolean> members = new HashMap<>();
    private final Map<Node, Set<Node>> partners = new HashMap<>();

    StoreSearch(Transaction transaction, Scope scope) {
        this.transaction = transaction;
        this.scope = scope;
    }

    /** Who and what belongs to the place, and who asks when. Nodes of another transaction are equal to those of this one. */
    record Scope(
            Set<Node> people,
            Set<Node> organizations,
            Set<Node> agreements,
            Set<String> levels,
            Set<String> owners,
            ZonedDateTime asOf) {

        boolean visible(Entity entity) {
            return levels.contains(entity.getProperty("visibility", ""))
                    || owners.contains(entity.getProperty("ownerId", ""));
        }

        boolean inForce(Entity entity) {
            Object from = entity.getProperty("validFrom", null);
            Object to = entity.getProperty("validTo", null);
            return (!(from instanceof ZonedDateTime start) || !start.toInstant().isAfter(asOf.toInstant()))
                    && (!(to instanceof ZonedDateTime end) || asOf.toInstant().isBefore(end.toInstant()));
        }
    }

    private record State(Node node, int hops, int withheld, double reliability) {

        boolean beats(State other) {
            return hops <= other.hops && withheld <= other.withheld;
        }
    }

    /** Reliability of the best way; empty when there is none. */
    OptionalDouble best(String from, String to) {
        Node source = organization(from);
        Node target = organization(to);
        Set<Node> goals = new HashSet<>(holders(target));
        goals.add(target);
        open.add(new State(source, 0, 0, 1));
        holders(source).forEach(holder -> open.add(new State(holder, 0, 0, 1)));
        while (!open.isEmpty()) {
            State best = open.remove();
            if (goals.contains(best.node)) {
                return OptionalDouble.of(best.reliability);
            }
            List<State> before = settled.computeIfAbsent(best.node, node -> new ArrayList<>(1));
            if (before.stream().noneMatch(state -> state.beats(best))) {
                before.add(best);
                if (best.hops < MAX_HOPS) {
                    expand(best);
                }
            }
        }
        return OptionalDouble.empty();
    }

    private Node organization(String id) {
        return transaction.findNode(Label.label("Organization"), "id", id);
    }

    private void expand(State state) {
        if (scope.organizations.contains(state.node)) {
            overAgreements(state, state.node);
            return;
        }
        acquaintances(state.node).forEach((other, tie) -> {
            boolean hidden = !agreed(tie);
            if (state.withheld + (hidden ? 1 : 0) <= MAX_WITHHELD) {
                reach(state, other, hidden ? 1 : 0, trust(tie));
            }
        });
        for (Relationship post : state.node.getRelationships(Direction.OUTGOING, HOLDS_ROLE)) {
            Node organization = post.getEndNode();
            if (scope.inForce(post) && member(organization)) {
                overAgreements(state, organization);
            }
        }
    }

    private void reach(State state, Node node, int withheld, double trust) {
        double reliability = state.reliability * trust;
        if (reliability > 0) {
            open.add(new State(node, state.hops + 1, state.withheld + withheld, reliability));
        }
    }

    private void overAgreements(State state, Node organization) {
        partners.computeIfAbsent(organization, id -> partners(organization))
                .forEach(partner -> reach(state, partner, 0, FORMAL_TRUST));
    }

    /** Of several ties to the same person one they agreed to, and the strongest of those. */
    private Map<Node, Relationship> acquaintances(Node person) {
        Map<Node, Relationship> strongest = new HashMap<>();
        for (Relationship tie : person.getRelationships(Direction.BOTH, KNOWS)) {
            Node other = tie.getOtherNode(person);
            if (!other.equals(person) && scope.inForce(tie) && (agreed(tie) || scope.visible(tie)) && willing(other)) {
                strongest.merge(other, tie, StoreSearch::better);
            }
        }
        return strongest;
    }

    private static Relationship better(Relationship kept, Relationship next) {
        if (agreed(kept) != agreed(next)) {
            return agreed(kept) ? kept : next;
        }
        return trust(next) > trust(kept) ? next : kept;
    }

    private static boolean agreed(Relationship tie) {
        return Boolean.TRUE.equals(tie.getProperty("consentBoth", false));
    }

    static double trust(Relationship tie) {
        return ((Number) tie.getProperty("trust", 0)).doubleValue();
    }

    private Set<Node> partners(Node organization) {
        Set<Node> found = new HashSet<>();
        for (Relationship part : organization.getRelationships(Direction.OUTGOING, PARTY_TO)) {
            Node agreement = part.getEndNode();
            if (counts(part) && binds(agreement)) {
                for (Relationship other : agreement.getRelationships(Direction.INCOMING, PARTY_TO)) {
                    if (counts(other) && member(other.getStartNode())) {
                        found.add(other.getStartNode());
                    }
                }
            }
        }
        found.remove(organization);
        return Collections.unmodifiableSet(found);
    }

    private boolean counts(Relationship part) {
        return scope.visible(part) && scope.inForce(part);
    }

    private boolean binds(Node agreement) {
        return scope.agreements.contains(agreement)
                && scope.inForce(agreement)
                && !Boolean.TRUE.equals(agreement.getProperty("separation", false))
                && !"SEPARATION".equals(agreement.getProperty("kind", ""));
    }

    private Set<Node> holders(Node organization) {
        Set<Node> found = new HashSet<>();
        for (Relationship post : organization.getRelationships(Direction.INCOMING, HOLDS_ROLE)) {
            if (scope.inForce(post) && willing(post.getStartNode())) {
                found.add(post.getStartNode());
            }
        }
        return found;
    }

    private boolean willing(Node person) {
        return members.computeIfAbsent(
                person,
                id -> scope.people.contains(person)
                        && Boolean.TRUE.equals(person.getProperty("consentIntroduce", false))
                        && scope.inForce(person)
                        && holdsPost(person));
    }

    /** Who holds no post in the place introduces nobody. */
    private boolean holdsPost(Node person) {
        for (Relationship post : person.getRelationships(Direction.OUTGOING, HOLDS_ROLE)) {
            if (scope.inForce(post) && member(post.getEndNode())) {
                return true;
            }
        }
        return false;
    }

    private boolean member(Node organization) {
        return scope.organizations.contains(organization) && scope.inForce(organization);
    }
}
