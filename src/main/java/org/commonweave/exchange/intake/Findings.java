package org.commonweave.exchange.intake;

import java.util.List;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;

/** Tells what was found when pieces were put together. */
final class Findings {

    private Findings() {}

    static void conflicts(List<Merge.Conflict> conflicts, ImportReport report) {
        for (Merge.Conflict conflict : conflicts) {
            Piece earlier = conflict.earlier();
            Piece later = conflict.later();
            Problem problem = Problem.at(
                    later.position(),
                    conflict.field(),
                    ProblemCode.DUPLICATE_ID,
                    "%s %s was said before, in %s row %d, with another %s; what was said first is kept."
                            .formatted(
                                    later.name(),
                                    later.properties().getOrDefault("externalId", later.id()),
                                    earlier.position().file(),
                                    earlier.position().row(),
                                    conflict.field()),
                    "Give each its own identifier, or make both say the same.");
            if (later.amendment()) {
                report.await(later, problem);
            } else {
                report.withhold(later.record(), problem);
            }
        }
    }

    static void withoutBase(List<Piece> amendments, ImportReport report) {
        for (Piece amendment : amendments) {
            report.await(
                    amendment,
                    Problem.at(
                            amendment.position(),
                            null,
                            ProblemCode.DANGLING_REFERENCE,
                            "It belongs to a " + amendment.name() + " that is not in the source.",
                            "Put pending.jsonl beside the file that has it, and import both together."));
        }
    }
}
