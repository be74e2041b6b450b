package org.commonweave.proposal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.commonweave.matching.Plan;
import org.commonweave.matching.Plan.Leftover;
import org.commonweave.projection.Projection;

/** What is left of a lot. */
record LeftoverAnswer(Leftover left, Projection facts) {

    public String lot() {
        return left.lot();
    }

    public double quantity() {
        return left.quantity();
    }

    public String unit() {
        return left.unit();
    }

    public String reason() {
        return left.reason().name();
    }

    public String text(DataFetchingEnvironment environment) {
        return new Words(facts, environment.getArgument("lang")).of(left);
    }

    public List<String> restrictions() {
        return left.restrictions();
    }

    public List<Plan.Apart> apart() {
        return left.apart();
    }

    public List<String> fullNeeds() {
        return PlanAnswer.shown(left.fullNeeds(), PlanAnswer.SHOWN);
    }
}
