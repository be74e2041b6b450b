package org.commonweave.exchange.source;

import java.nio.charset.StandardCharsets;

/** Says so when a file was not plain UTF-8. */
final class Encodings {

    private Encodings() {}

    static void report(TextInput text, String label, RecordSink sink) {
        if (!text.charset().equals(StandardCharsets.UTF_8)) {
            sink.problem(new Problem(
                    new Position(label, 0),
                    "",
                    "ENCODING",
                    "The file is not UTF-8; it was read as " + text.charset()
                            + (text.guessed() ? ", which is a guess. Save it as UTF-8 to be sure." : "."),
                    Problem.Action.KEPT));
        }
    }
}
