package org.commonweave.countermeasure;

import java.util.List;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.participation.CohortSkew;
import org.commonweave.participation.NeedMismatch;
import org.commonweave.projection.Projection;

/** Invite: cohorts that hardly take part, to what is most lacking. */
final class Invitations {

    private static final int CATEGORIES = 3;

    private Invitations() {}

    static List<Suggestion> of(Projection facts, Frame frame, Result<CohortSkew.Detail> skew) {
        List<String> missing = skew.detail().missing();
        if (missing.isEmpty() || skew.verdict() == Verdict.INSUFFICIENT) {
            return List.of();
        }
        Result<NeedMismatch.Detail> mismatch = NeedMismatch.of(facts, frame);
        List<String> lacking = mismatch.detail().rows().stream()
                .filter(row -> row.difference() > 0)
                .limit(CATEGORIES)
                .map(NeedMismatch.Row::category)
                .toList();
        List<Evidence> paths = skew.evidence();
        return List.of(new Suggestion(
                Suggestion.Kind.INVITE,
                "cohortSkew",
                new Suggestion.Words("countermeasure.invite", List.of(String.join(", ", missing))),
                List.of(),
                null,
                lacking,
                List.of(),
                missing,
                null,
                paths));
    }
}
