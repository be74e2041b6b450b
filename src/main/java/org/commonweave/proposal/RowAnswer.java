package org.commonweave.proposal;

import org.commonweave.matching.Plan.Row;
import org.commonweave.projection.Projection;

/** So much of a lot for a need. */
record RowAnswer(Row row, Projection facts) {

    public String lot() {
        return row.lot();
    }

    public String need() {
        return row.need();
    }

    public double quantity() {
        return row.quantity();
    }

    public String unit() {
        return row.unit();
    }

    public double needQuantity() {
        return row.needQuantity();
    }

    public String needUnit() {
        return row.needUnit();
    }

    public double cost() {
        return row.cost();
    }

    public TermsAnswer terms() {
        return TermsAnswer.of(row.terms());
    }

    public Path path() {
        return Path.of(facts, row.lot(), row.need());
    }
}
