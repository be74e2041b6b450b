package org.commonweave.collaboration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;

/** What two organizations may have in common. */
public enum Basis {
    /** Needs both work on. */
    NEEDS,
    /** Places where both work on needs or act. */
    TERRITORIES,
    /** Categories both work in, act in or offer help in. */
    CATEGORIES;

    /**
     * What each organization has, and how much there is to have.
     *
     * @param universe how many things of the kind the scope has
     */
    record Holdings(SortedMap<String, Set<String>> byOrganization, int universe) {}

    Holdings holdings(Layers layers, Frame frame) {
        if (this == NEEDS) {
            long needs = layers.facts().needs().values().stream()
                    .filter(need -> need.validity().overlaps(frame.window()))
                    .count();
            return new Holdings(Caseload.of(layers, frame), Math.toIntExact(needs));
        }
        SortedMap<String, Set<String>> holdings = new TreeMap<>();
        Set<String> universe = new HashSet<>();
        Projection facts = layers.facts();
        for (Need need : facts.needs().values()) {
            if (need.validity().overlaps(frame.window())) {
                enter(layers, holdings, universe, Caseload.workers(need, frame).toList(), of(need));
            }
        }
        for (Activity activity : facts.activities().values()) {
            if (frame.window().covers(activity.start())) {
                enter(layers, holdings, universe, activity.led(), of(activity));
                enter(layers, holdings, universe, activity.joined(), of(activity));
            }
        }
        if (this == CATEGORIES) {
            offers(layers, frame, holdings, universe);
        }
        return new Holdings(holdings, universe.size());
    }

    private static void offers(
            Layers layers, Frame frame, SortedMap<String, Set<String>> holdings, Set<String> universe) {
        layers.organizations().forEach(id -> {
            var organization = layers.facts().organizations().get(id);
            if (organization != null) {
                organization.offers().stream()
                        .filter(offer -> offer.validity().covers(frame.asOf()))
                        .forEach(offer -> enter(holdings, universe, id, Set.of(offer.to())));
            }
        });
    }

    private Set<String> of(Need need) {
        return this == TERRITORIES ? need.locations() : need.categories();
    }

    private Set<String> of(Activity activity) {
        return this == TERRITORIES ? activity.locations() : activity.categories();
    }

    private static void enter(
            Layers layers,
            SortedMap<String, Set<String>> holdings,
            Set<String> universe,
            List<Link> links,
            Set<String> things) {
        universe.addAll(things);
        links.stream()
                .filter(link -> layers.organizations().contains(link.to()))
                .forEach(link -> enter(holdings, universe, link.to(), things));
    }

    private static void enter(
            SortedMap<String, Set<String>> holdings, Set<String> universe, String organization, Set<String> things) {
        universe.addAll(things);
        holdings.computeIfAbsent(organization, id -> new TreeSet<>()).addAll(things);
    }
}
