package org.commonweave.diagnostics;

import java.util.List;
import java.util.SortedMap;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Told;

/** The figures of a place: computed when they are asked for, or kept. */
sealed interface Figures permits Asked, Kept {

    /** Identifier of the place. */
    String place();

    Frame frame();

    /** Names the state of the data that they rest on. */
    String dataVersion();

    Told tell(String metric, SortedMap<String, String> arguments);

    List<Suggestion> suggestions();
}
