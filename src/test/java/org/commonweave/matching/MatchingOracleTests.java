package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonweave.oracle.Oracle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example: a restriction makes the cheapest pair a waste. */
class MatchingOracleTests {

    private final Oracle oracle = Oracle.read("O21");

    @Test
    void givesWhatTheWorkedExampleGivesAtItsCost() {
        Plan plan = plan(Matching.Method.BEST);
        assertThat(plan.optimality()).isEqualTo(new Plan.Optimality(true, 1, 0));
        Map<String, Double> flow =
                plan.rows().stream().collect(Collectors.toMap(row -> row.lot() + "|" + row.need(), Plan.Row::quantity));
        assertThat(flow)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "d1|n1", oracle.number("flow", "d1|n1"),
                        "d1|n2", oracle.number("flow", "d1|n2"),
                        "d2|n2", oracle.number("flow", "d2|n2")));
        assertThat(plan.rows().stream().mapToDouble(Plan.Row::cost).sum()).isEqualTo(oracle.number("cost"));
        assertThat(plan.totals()).containsExactly(new Plan.Total("kg", 16, 14, oracle.number("delivered")));
        assertThat(plan.unmet()).isEmpty();
        assertThat(plan.fairness().minimumFill()).isEqualTo(oracle.number("fill", "n1"));
    }

    @Test
    void saysWhatStoppedTheLotThatIsLeft() {
        Plan.Leftover left = plan(Matching.Method.BEST).leftover().get(0);
        assertThat(left.lot()).isEqualTo("d2");
        assertThat(left.quantity()).isEqualTo(oracle.number("leftover", "d2"));
        assertThat(left.reason()).isEqualTo(Reason.RESTRICTION);
        assertThat(left.restrictions()).containsExactly("CHILDREN");
        assertThat(left.apart()).containsExactly(new Plan.Apart("d2", "n1", Reason.RESTRICTION));
        assertThat(left.fullNeeds()).containsExactly("n2");
    }

    @Test
    void theCheapestPairFirstDeliversLess() {
        assertThat(plan(Matching.Method.CHEAPEST_FIRST).totals().get(0).delivered())
                .isEqualTo(oracle.number("greedyDelivered"));
    }

    /** The example gives costs of pairs: here they are kilometres. */
    private Plan plan(Matching.Method method) {
        List<Lot> lots = new ArrayList<>();
        List<Demand> needs = new ArrayList<>();
        for (Oracle.Node node : oracle.nodes()) {
            Map<String, Object> props = node.props();
            if (node.label().equals("Resource")) {
                double capacity = number(props.get("capacity"));
                lots.add(
                        props.get("restriction") instanceof String restriction
                                ? Given.lot(node.id(), capacity, "kg", restriction)
                                : Given.lot(node.id(), capacity, "kg"));
            } else {
                double quantity = number(props.get("quantity"));
                needs.add(Given.need(node.id(), quantity, "kg", 3, false, String.valueOf(props.get("beneficiary"))));
            }
        }
        Map<List<String>, Double> km = oracle.edges().stream()
                .collect(Collectors.toMap(
                        edge -> List.of(edge.from(), edge.to()),
                        edge -> number(edge.props().get("cost"))));
        Instance instance = new Instance(
                lots,
                needs,
                new TreeMap<>(),
                new TreeMap<>(),
                new Taxonomy(Map.of()),
                (from, to) ->
                        km.get(List.of(from.iterator().next(), to.iterator().next())),
                List.of());
        Policy policy = new Policy(1, 0, 0, 0, 14, 1, Double.POSITIVE_INFINITY, 0, true);
        return Given.plan(instance, policy, method);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
