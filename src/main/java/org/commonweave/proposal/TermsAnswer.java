package org.commonweave.proposal;

import org.commonweave.matching.Policy;
import org.commonweave.matching.Terms;
import org.jspecify.annotations.Nullable;

/** The terms in points. */
record TermsAnswer(
        @Nullable Double km,
        int steps,
        boolean split,
        int urgentDays,
        double distance,
        double category,
        double splitting,
        double urgency,
        double total) {

    private static final double SCALE = Policy.SCALE;

    static TermsAnswer of(Terms terms) {
        return new TermsAnswer(
                terms.km(),
                terms.steps(),
                terms.split(),
                terms.urgentDays(),
                terms.distance() / SCALE,
                terms.category() / SCALE,
                terms.splitting() / SCALE,
                terms.urgency() / SCALE,
                terms.cost() / SCALE);
    }
}
