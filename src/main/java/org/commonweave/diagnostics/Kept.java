package org.commonweave.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Told;
import org.commonweave.refusal.Refusal;

/**
 * Figures that were computed once, without the facts they came from.
 *
 * @param told by metric, in the order of the panels; each with its usual settings
 */
record Kept(String place, Frame frame, String dataVersion, Map<String, Told> told, List<Suggestion> suggestions)
        implements Figures {

    @Override
    public Told tell(String metric, SortedMap<String, String> arguments) {
        Told kept = told.get(metric);
        if (kept == null || !Given.unusual(arguments).isEmpty()) {
            throw new Refusal.InvalidInput(
                    "NOT_IN_RESULT",
                    List.copyOf(Given.unusual(arguments).keySet()),
                    "A job has the figures of the place as a whole with their usual settings; ask 'diagnostics' for this one.");
        }
        return kept;
    }
}
