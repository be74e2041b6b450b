package org.commonweave.caselog;

import java.util.List;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Casework;
import org.commonweave.casework.FhirStatus;
import org.commonweave.casework.LegalStep;
import org.jspecify.annotations.Nullable;

/**
 * A case as one viewer is told it.
 *
 * @param seen what is told of it
 * @param stored all of it: whom it concerns and what is legal do not hang on what the viewer sees
 */
public record CaseView(StoredCase seen, StoredCase stored, Viewer viewer) {

    public static CaseView of(StoredCase stored, Viewer viewer) {
        return new CaseView(stored.seen(), stored, viewer);
    }

    /** Steps are for those who may see partners' matters; why they were taken in a referral, for who takes part in it. */
    public List<CaseEvent> events() {
        if (!tellsSteps()) {
            return List.of();
        }
        return tellsReasons()
                ? seen.told()
                : seen.told().stream().map(CaseEvent::withoutReason).toList();
    }

    /** What each organization was asked and how far it is; for those who are told the steps. */
    public List<TaskView> tasks() {
        return tellsSteps()
                ? seen.file().tasks().stream()
                        .map(task -> new TaskView(task, tellsReasons()))
                        .toList()
                : List.of();
    }

    private boolean tellsSteps() {
        return viewer.role().levels().contains("PARTNERS") || stored.concerns(viewer);
    }

    private boolean tellsReasons() {
        return stored.records().type() == CaseType.WHISTLE || stored.concerns(viewer);
    }

    /** What whoever began it said with it. */
    public @Nullable String note() {
        return stored.concerns(viewer) ? stored.told().get(0).reason() : null;
    }

    public List<LegalStep> legalSteps() {
        return Casework.legal(stored.file(), stored.actor(viewer)).stream()
                .filter(step -> step.summons() == null || !stored.hidden().contains(step.summons()))
                .toList();
    }

    public FhirStatus fhirStatus() {
        return FhirStatus.of(seen.file());
    }
}
