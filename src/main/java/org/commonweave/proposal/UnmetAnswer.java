package org.commonweave.proposal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.commonweave.matching.Plan;
import org.commonweave.matching.Plan.Unmet;
import org.commonweave.projection.Projection;

/** A need that lacks something. */
record UnmetAnswer(Unmet unmet, Projection facts) {

    public String need() {
        return unmet.need();
    }

    public double wanted() {
        return unmet.wanted();
    }

    public double already() {
        return unmet.already();
    }

    public double given() {
        return unmet.given();
    }

    public double lacking() {
        return unmet.lacking();
    }

    public String unit() {
        return unmet.unit();
    }

    public String reason() {
        return unmet.reason().name();
    }

    public String text(DataFetchingEnvironment environment) {
        return new Words(facts, environment.getArgument("lang")).of(unmet);
    }

    public List<Plan.Apart> apart() {
        return unmet.apart();
    }

    public List<Plan.Went> went() {
        return PlanAnswer.shown(unmet.went(), PlanAnswer.SHOWN);
    }

    public List<String> blockingLots() {
        return PlanAnswer.shown(unmet.blockingLots(), PlanAnswer.SHOWN);
    }

    public List<String> blockingNeeds() {
        return PlanAnswer.shown(unmet.blockingNeeds(), PlanAnswer.SHOWN);
    }
}
