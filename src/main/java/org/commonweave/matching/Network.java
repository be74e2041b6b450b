package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may go where, and why the rest may not.
 *
 * @param lots by identifier
 * @param demands by identifier
 * @param arcs by lot, then by need
 * @param terms of each arc
 */
record Network(List<Lot> lots, List<Demand> demands, List<Arc> arcs, List<Terms> terms, Obstacles obstacles) {

    static Network of(Instance instance, Policy policy, OffsetDateTime asOf, Deadline deadline) {
        OffsetDateTime arrival = asOf.plusDays(policy.arrivalDays());
        Rules rules = new Rules(policy, arrival);
        Map<Set<String>, List<Near>> known = new HashMap<>();
        List<Lot> lots = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        List<Terms> terms = new ArrayList<>();
        Obstacles obstacles =
                new Obstacles(instance.lots().size(), instance.demands().size());
        for (Lot stated : instance.lots()) {
            deadline.check();
            // Lots are of few kinds: what is near to a kind is looked for once.
            List<Near> near = known.computeIfAbsent(stated.categories(), kind -> near(instance, kind, policy));
            Lot lot = measured(stated, near, instance.demands());
            for (Near one : near) {
                Demand demand = instance.demands().get(one.demand());
                Double km = instance.geography().km(lot.places(), demand.places());
                Reason against = rules.against(lot, demand, km);
                if (against == null) {
                    Terms cost = Terms.of(lot, demand, km, one.steps(), arrival, policy);
                    arcs.add(new Arc(lots.size(), one.demand(), cost.cost()));
                    terms.add(cost);
                } else {
                    obstacles.add(lots.size(), one.demand(), against, lot.id(), demand.id());
                }
            }
            lots.add(lot);
        }
        return new Network(lots, instance.demands(), arcs, terms, obstacles);
    }

    /** A need whose category is that of a lot, or a step from it. */
    private record Near(int demand, int steps) {}

    /** Packs go as packs where somebody asks for packs, and are opened where nobody does. */
    private static Lot measured(Lot lot, List<Near> near, List<Demand> demands) {
        boolean asked = lot.content() == null
                || near.stream()
                        .anyMatch(one -> demands.get(one.demand()).unit().convertsTo(lot.unit()));
        return asked ? lot : lot.opened();
    }

    private static List<Near> near(Instance instance, Set<String> categories, Policy policy) {
        Map<Set<String>, Integer> steps = new HashMap<>();
        List<Near> near = new ArrayList<>();
        for (int n = 0; n < instance.demands().size(); n++) {
            Set<String> wanted = instance.demands().get(n).categories();
            int apart =
                    steps.computeIfAbsent(wanted, kind -> instance.taxonomy().steps(categories, kind));
            if (apart <= policy.maxSteps()) {
                near.add(new Near(n, apart));
            }
        }
        return near;
    }
}
