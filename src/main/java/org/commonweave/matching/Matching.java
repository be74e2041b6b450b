package org.commonweave.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.matching.Plan.Leftover;
import org.commonweave.matching.Plan.Optimality;
import org.commonweave.matching.Plan.Row;
import org.commonweave.matching.Plan.Total;
import org.commonweave.matching.Plan.Unmet;
import org.commonweave.measure.Unit;

/** Makes plans. */
public final class Matching {

    /** How a plan is looked for. */
    public enum Method {
        /** The best there is. */
        BEST,
        /** The cheapest pair first, as a baseline. */
        CHEAPEST_FIRST,
        /** One need after another, as a baseline. */
        FIRST_COME
    }

    /** Is told how many of the connected parts are solved: none at first, then with each. */
    @FunctionalInterface
    public interface Progress {
        void solved(int parts, int of);
    }

    private Matching() {}

    public static Plan plan(
            Instance instance,
            Policy policy,
            OffsetDateTime asOf,
            String dataVersion,
            Method method,
            Deadline deadline,
            Progress progress) {
        // What may go where is needed for any plan at all; only the search has to end in time.
        Network network = Network.of(instance, policy, asOf, Deadline.NONE);
        List<Part> parts = Part.of(network);
        long[] flow = new long[network.arcs().size()];
        int unfinished = 0;
        progress.solved(0, parts.size());
        for (int i = 0; i < parts.size(); i++) {
            unfinished += solve(network, parts.get(i), policy, method, deadline, flow) ? 0 : 1;
            progress.solved(i + 1, parts.size());
        }
        boolean exact = method == Method.BEST && unfinished == 0;
        List<Row> rows = rows(network, flow);
        List<String> lots = ids(instance.lots().stream().map(Lot::id).toList(), instance.unclearLots());
        List<String> needs = ids(instance.demands().stream().map(Demand::id).toList(), instance.unclearNeeds());
        Certificates certificates = new Certificates(network, flow, exact);
        List<Unmet> unmet = new ArrayList<>(certificates.unmet());
        instance.unclearNeeds().forEach((need, why) -> unmet.add(unclear(need, why)));
        List<Leftover> leftover = new ArrayList<>(certificates.leftover());
        instance.unclearLots()
                .forEach((lot, why) -> leftover.add(new Leftover(lot, 0, "", why, List.of(), List.of(), List.of())));
        return new Plan(
                Plan.idOf(dataVersion, policy, lots, needs, rows),
                dataVersion,
                asOf,
                policy,
                lots,
                needs,
                rows,
                List.copyOf(unmet),
                List.copyOf(leftover),
                totals(network, flow),
                Fairness.of(network, policy, flow, instance.history()),
                new Optimality(exact, parts.size(), unfinished));
    }

    /** False when the time was too short. */
    private static boolean solve(
            Network network, Part part, Policy policy, Method method, Deadline deadline, long[] flow) {
        Problem problem = part.problem(network, policy);
        Solver solver = switch (method) {
            case CHEAPEST_FIRST -> Greedy.CHEAPEST_FIRST;
            case FIRST_COME -> Greedy.FIRST_COME;
            case BEST -> problem.hasIntegerRules() ? new BranchingSolver() : new FlowSolver();
        };
        Solver.Solution found;
        try {
            found = solver.solve(problem, deadline);
        } catch (Deadline.Passed over) {
            found = new Solver.Solution(Greedy.best(problem, Deadline.NONE), false);
        }
        for (int a = 0; a < part.arcs().size(); a++) {
            flow[part.arcs().get(a)] = found.flow[a];
        }
        return found.exact || method != Method.BEST;
    }

    private static List<String> ids(List<String> clear, Map<String, Reason> unclear) {
        List<String> ids = new ArrayList<>(clear);
        ids.addAll(unclear.keySet());
        ids.sort(null);
        return List.copyOf(ids);
    }

    private static Unmet unclear(String need, Reason why) {
        return new Unmet(need, 0, 0, 0, 0, "", why, List.of(), List.of(), List.of(), List.of());
    }

    private static List<Row> rows(Network network, long[] flow) {
        List<Row> rows = new ArrayList<>();
        for (int a = 0; a < flow.length; a++) {
            if (flow[a] > 0) {
                Arc arc = network.arcs().get(a);
                Lot lot = network.lots().get(arc.lot());
                Demand need = network.demands().get(arc.demand());
                Terms terms = network.terms().get(a);
                rows.add(new Row(
                        lot.id(),
                        need.id(),
                        lot.unit().fromGrains(flow[a]),
                        lot.unit().symbol(),
                        need.unit().fromGrains(flow[a]),
                        need.unit().symbol(),
                        terms,
                        need.unit().standard().fromGrains(flow[a]) * terms.cost() / Policy.SCALE));
            }
        }
        return List.copyOf(rows);
    }

    private static List<Total> totals(Network network, long[] flow) {
        Map<String, long[]> sums = new TreeMap<>();
        Map<String, Unit> units = new TreeMap<>();
        network.lots().forEach(lot -> sum(sums, units, lot.unit())[0] += lot.quantity());
        network.demands().forEach(need -> sum(sums, units, need.unit())[1] += need.lacking());
        for (int a = 0; a < flow.length; a++) {
            sum(
                    sums,
                    units,
                    network.demands().get(network.arcs().get(a).demand()).unit())[2] += flow[a];
        }
        List<Total> totals = new ArrayList<>();
        sums.forEach((dimension, sum) -> {
            Unit unit = units.getOrDefault(dimension, new Unit(dimension, dimension, 1));
            totals.add(new Total(
                    unit.symbol(), unit.fromGrains(sum[0]), unit.fromGrains(sum[1]), unit.fromGrains(sum[2])));
        });
        return totals;
    }

    private static long[] sum(Map<String, long[]> sums, Map<String, Unit> units, Unit unit) {
        units.putIfAbsent(unit.dimension(), unit.standard());
        return sums.computeIfAbsent(unit.dimension(), dimension -> new long[3]);
    }
}
