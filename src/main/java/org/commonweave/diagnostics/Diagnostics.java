package org.commonweave.diagnostics;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.countermeasure.Countermeasures;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.projection.Window;

/** The diagnostics of a place, one panel for each problem. */
record Diagnostics(Asked asked) {

    public String place() {
        return asked.place();
    }

    public OffsetDateTime asOf() {
        return asked.frame().asOf();
    }

    public Window window() {
        return asked.frame().window();
    }

    public String dataVersion() {
        return asked.dataVersion();
    }

    public Panel actors() {
        return new Panel(asked);
    }

    public Panel participation() {
        return new Panel(asked);
    }

    public Panel resources() {
        return new Panel(asked);
    }

    public Panel collaboration() {
        return new Panel(asked);
    }

    public Panel response() {
        return new Panel(asked);
    }

    public List<Suggestion> suggestions() {
        return Countermeasures.of(asked.projection(), asked.frame(), asked.layers(), asked.network());
    }
}
