package org.commonweave.diagnostics;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.projection.Window;

/** The diagnostics of a place, one panel for each problem. */
record Diagnostics(Figures figures) {

    public String place() {
        return figures.place();
    }

    public OffsetDateTime asOf() {
        return figures.frame().asOf();
    }

    public Window window() {
        return figures.frame().window();
    }

    public String dataVersion() {
        return figures.dataVersion();
    }

    public Panel actors() {
        return new Panel(figures);
    }

    public Panel participation() {
        return new Panel(figures);
    }

    public Panel resources() {
        return new Panel(figures);
    }

    public Panel collaboration() {
        return new Panel(figures);
    }

    public Panel response() {
        return new Panel(figures);
    }

    public List<Suggestion> suggestions() {
        return figures.suggestions();
    }
}
