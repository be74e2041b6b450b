package org.commonweave.introduction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Tie;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Role;

/**
 * Organizations and those who hold posts in them, with the ties over which one can be introduced to another, in arrays
 * that a search runs over. People who did not agree to introduce are not in it at all.
 *
 * <p>Nodes are numbered in the order of their identifiers: organizations first, then people. A hop is an introduction:
 * over an acquaintance, or over an agreement. From a person to the organization of a post it takes none, and is certain.
 * From an organization to its people there is no way but at the start: an organization with a thousand members must not
 * tie them all to one another.
 */
public final class TrustNetwork {

    /** How far a tie on paper is relied upon when nothing else is known. */
    public static final double FORMAL_TRUST = 0.95;

    private final String[] organizations;
    private final int people;
    private final Arcs ties;
    private final Arcs posts;
    private final Arcs holders;
    private final double[] trust;
    private final Role[] roles;
    private final Acquaintance[] acquaintances;
    private final Tie[] agreements;

    TrustNetwork(Builder builder) {
        this.organizations = builder.organizations;
        this.people = builder.people.length;
        int nodes = organizations.length + people;
        this.ties = Arcs.undirected(nodes, builder.ones, builder.others);
        this.posts = Arcs.directed(nodes, builder.holders, builder.employers);
        this.holders = Arcs.directed(nodes, builder.employers, builder.holders);
        this.trust = builder.trust;
        this.roles = builder.roles;
        this.acquaintances = builder.acquaintances;
        this.agreements = builder.agreements;
    }

    public static TrustNetwork of(Layers layers, Frame frame) {
        return of(layers, frame, FORMAL_TRUST);
    }

    public static TrustNetwork of(Layers layers, Frame frame, double formalTrust) {
        return new TrustNetwork(new Builder(layers, frame, formalTrust));
    }

    /** Takes the next step of a search. */
    interface Visit {

        /**
         * Comes to a node.
         *
         * @param through the organization whose agreement led there from one of its people; -1 when none did
         */
        void at(int node, int edge, int through);
    }

    /** Where one hop leads from a node. */
    void leaving(int node, Visit visit) {
        each(node, -1, visit);
        for (int i = posts.first(node); i < posts.first(node + 1); i++) {
            each(posts.head(i), posts.head(i), visit);
        }
    }

    /** From where one hop leads to a node. */
    void entering(int node, Visit visit) {
        for (int i = ties.first(node); i < ties.first(node + 1); i++) {
            int before = ties.head(i);
            visit.at(before, ties.edge(i), -1);
            // Whoever holds a post in an organization can use its agreements.
            for (int j = holders.first(before); j < holders.first(before + 1); j++) {
                visit.at(holders.head(j), ties.edge(i), before);
            }
        }
    }

    private void each(int node, int through, Visit visit) {
        for (int i = ties.first(node); i < ties.first(node + 1); i++) {
            visit.at(ties.head(i), ties.edge(i), through);
        }
    }

    int size() {
        return organizations.length + people;
    }

    int edges() {
        return trust.length;
    }

    boolean isOrganization(int node) {
        return node < organizations.length;
    }

    int organizationCount() {
        return organizations.length;
    }

    String organization(int node) {
        return organizations[node];
    }

    /** The organization's number; negative when it is not in the network. */
    int find(String organization) {
        return Arrays.binarySearch(organizations, organization);
    }

    /** People who hold posts in the organization. */
    int[] holdersOf(int organization) {
        return holders.of(organization).stream().toArray();
    }

    /** Posts a person holds, by identifier. */
    List<Role> rolesOf(int person) {
        return IntStream.range(posts.first(person), posts.first(person + 1))
                .mapToObj(arc -> roles[posts.edge(arc)])
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    double trust(int edge) {
        return trust[edge];
    }

    boolean formal(int edge) {
        return edge >= acquaintances.length;
    }

    Acquaintance acquaintance(int edge) {
        return acquaintances[edge];
    }

    Tie agreement(int edge) {
        return agreements[edge - acquaintances.length];
    }

    /** True when one of the two withheld consent to the tie: it may be shown between organizations only. */
    boolean withheld(int edge) {
        return !formal(edge) && !acquaintances[edge].consentBoth();
    }
}
