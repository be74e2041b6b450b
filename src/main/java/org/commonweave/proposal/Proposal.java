package org.commonweave.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.matching.Plan;
import org.commonweave.mutation.UserError;
import org.jspecify.annotations.Nullable;

/** What is answered: a plan and perhaps another one beside it, or what the caller got wrong. */
record Proposal(@Nullable PlanAnswer plan, @Nullable PlanAnswer compared, List<UserError> userErrors) {

    static Proposal refused(List<UserError> errors) {
        return new Proposal(null, null, List.copyOf(errors));
    }

    /** A need that the plans fill differently. */
    public record Difference(String need, double given, double givenCompared, String unit) {}

    public List<Difference> differences() {
        if (plan == null || compared == null) {
            return List.of();
        }
        Map<String, Double> one = given(plan.plan());
        Map<String, Double> other = given(compared.plan());
        Map<String, String> units = new TreeMap<>(units(plan.plan()));
        units.putAll(units(compared.plan()));
        List<Difference> differences = new ArrayList<>();
        units.forEach((need, unit) -> {
            double first = one.getOrDefault(need, 0.0);
            double second = other.getOrDefault(need, 0.0);
            if (Math.abs(first - second) > 1e-9) {
                differences.add(new Difference(need, first, second, unit));
            }
        });
        return differences;
    }

    private static Map<String, Double> given(Plan plan) {
        Map<String, Double> given = new TreeMap<>();
        plan.rows().forEach(row -> given.merge(row.need(), row.needQuantity(), Double::sum));
        return given;
    }

    private static Map<String, String> units(Plan plan) {
        Map<String, String> units = new TreeMap<>();
        plan.rows().forEach(row -> units.put(row.need(), row.needUnit()));
        return units;
    }
}
