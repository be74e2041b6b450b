package org.commonweave.diagnostics;

import java.time.OffsetDateTime;
import org.commonweave.access.Moment;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Window;

/** What a job computes, in a line of text that another instance can read. */
record Terms(String place, Frame frame) {

    String text() {
        Window window = frame.window();
        return String.join(
                " ",
                place,
                frame.asOf().toString(),
                frame.knownAt().toString(),
                window.from().toString(),
                window.to().toString());
    }

    static Terms of(String text) {
        String[] parts = text.split(" ", -1);
        return new Terms(
                parts[0],
                Questions.frame(
                        new Moment(OffsetDateTime.parse(parts[1]), OffsetDateTime.parse(parts[2])),
                        new Window(OffsetDateTime.parse(parts[3]), OffsetDateTime.parse(parts[4]))));
    }
}
