package org.commonweave.collaboration;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Role;

/**
 * An acquaintance of two post-holders that carries a tie between their organizations. It is shown as the posts, never as
 * the people.
 *
 * @param one a post in the pair's first organization
 * @param other a post in its second
 */
record Carrier(Role one, Role other, Acquaintance acquaintance) {

    Pair pair() {
        return new Pair(one.organization(), other.organization());
    }

    Evidence path() {
        return new Evidence(
                List.of(
                        TieBook.organization(one.organization()),
                        TieBook.organization(one.organization()),
                        TieBook.organization(other.organization()),
                        TieBook.organization(other.organization())),
                List.of(
                        new TieRef("HOLDS_ROLE", one.id()),
                        new TieRef("KNOWS", acquaintance.id()),
                        new TieRef("HOLDS_ROLE", other.id())),
                acquaintance.trust());
    }

    boolean at(OffsetDateTime instant) {
        return one.validity().covers(instant)
                && other.validity().covers(instant)
                && acquaintance.validity().covers(instant);
    }

    /** Every carrier of the facts at any time, of ties both people agreed to have kept. */
    static List<Carrier> all(Projection facts) {
        SortedMap<String, List<Role>> posts = new TreeMap<>();
        facts.roles()
                .values()
                .forEach(role -> posts.computeIfAbsent(role.person(), person -> new ArrayList<>())
                        .add(role));
        List<Carrier> carriers = new ArrayList<>();
        for (Acquaintance acquaintance : facts.acquaintances().values()) {
            if (acquaintance.consentBoth()) {
                for (Role first : posts.getOrDefault(acquaintance.first(), List.of())) {
                    for (Role second : posts.getOrDefault(acquaintance.second(), List.of())) {
                        enter(carriers, first, second, acquaintance);
                    }
                }
            }
        }
        return carriers;
    }

    private static void enter(List<Carrier> carriers, Role first, Role second, Acquaintance acquaintance) {
        int order = first.organization().compareTo(second.organization());
        if (order < 0) {
            carriers.add(new Carrier(first, second, acquaintance));
        } else if (order > 0) {
            carriers.add(new Carrier(second, first, acquaintance));
        }
    }
}
