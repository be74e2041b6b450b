package org.commonweave.proposal;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.commonweave.matching.Plan;
import org.commonweave.matching.Plan.Row;
import org.commonweave.projection.Projection;
import org.commonweave.refusal.Refusal;

/** A plan as the API tells it: lists in pages, reasons in words, identifiers that become records. */
record PlanAnswer(Plan plan, Projection facts) {

    private static final int MAX_FIRST = 1_000;
    /** Of lists within lists. */
    static final int SHOWN = 100;

    public String id() {
        return plan.id();
    }

    public String dataVersion() {
        return plan.dataVersion();
    }

    public OffsetDateTime asOf() {
        return plan.asOf();
    }

    public String optimality() {
        return plan.optimality().exact() ? "EXACT" : "BEST_FOUND";
    }

    public String optimalityReason(DataFetchingEnvironment environment) {
        Wording wording = Wording.in(environment.getArgument("lang"));
        return plan.optimality().exact()
                ? wording.say("exact")
                : wording.say(
                        "bestFound",
                        plan.optimality().unfinished(),
                        plan.optimality().parts());
    }

    public int parts() {
        return plan.optimality().parts();
    }

    public int lotCount() {
        return plan.lots().size();
    }

    public int needCount() {
        return plan.needs().size();
    }

    public List<RowAnswer> rows(DataFetchingEnvironment environment) {
        return first(environment, plan.rows()).stream()
                .map(row -> new RowAnswer(row, facts))
                .toList();
    }

    public int rowCount() {
        return plan.rows().size();
    }

    public List<UnmetAnswer> unmet(DataFetchingEnvironment environment) {
        return first(environment, plan.unmet()).stream()
                .map(unmet -> new UnmetAnswer(unmet, facts))
                .toList();
    }

    public int unmetCount() {
        return plan.unmet().size();
    }

    public List<LeftoverAnswer> leftover(DataFetchingEnvironment environment) {
        return first(environment, plan.leftover()).stream()
                .map(left -> new LeftoverAnswer(left, facts))
                .toList();
    }

    public int leftoverCount() {
        return plan.leftover().size();
    }

    public List<Plan.Total> totals() {
        return plan.totals();
    }

    public double cost() {
        return plan.rows().stream().mapToDouble(Row::cost).sum();
    }

    public FairnessAnswer fairness() {
        return new FairnessAnswer(plan.fairness(), facts);
    }

    private static <T> List<T> first(DataFetchingEnvironment environment, List<T> all) {
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 0 || first > MAX_FIRST) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of("first"), "'first' must be from 0 to " + MAX_FIRST + ".");
        }
        return shown(all, first);
    }

    static <T> List<T> shown(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
