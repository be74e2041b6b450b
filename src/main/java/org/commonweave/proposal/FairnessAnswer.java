package org.commonweave.proposal;

import java.util.List;
import org.commonweave.matching.Fairness;
import org.commonweave.projection.Projection;
import org.commonweave.record.NodeRef;

/** How evenly it serves. */
record FairnessAnswer(Fairness fairness, Projection facts) {

    public double minimumFill() {
        return fairness.minimumFill();
    }

    public double jain() {
        return fairness.jain();
    }

    public double gini() {
        return fairness.gini();
    }

    public int envyPairs() {
        return fairness.envyPairs().size();
    }

    public List<Fairness.Envy> envy() {
        return PlanAnswer.shown(fairness.envyPairs(), PlanAnswer.SHOWN);
    }

    public List<DeficitAnswer> deficits() {
        return fairness.deficits().stream()
                .map(one -> new DeficitAnswer(Path.ref(facts, one.holder()), one.unit(), one.before(), one.after()))
                .toList();
    }

    /** What a holder of needs is short of. */
    record DeficitAnswer(NodeRef holder, String unit, double before, double after) {}
}
