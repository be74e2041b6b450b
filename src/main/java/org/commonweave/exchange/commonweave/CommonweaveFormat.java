package org.commonweave.exchange.commonweave;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.source.JsonObjects;
import org.commonweave.exchange.source.Position;
import org.commonweave.exchange.source.Problem;
import org.commonweave.exchange.source.RecordSink;
import org.commonweave.exchange.source.SourceFiles;
import org.commonweave.exchange.source.TextInput;
import org.springframework.stereotype.Component;

/** Reads our own JSON Lines. A file of rejected records is one too, so that it can be mended and imported again. */
@Component
public final class CommonweaveFormat implements ImportFormat {

    private static final String SUFFIX = ".jsonl";

    @Override
    public String name() {
        return "commonweave";
    }

    @Override
    public boolean recognises(SourceFiles files) {
        return files.ending(SUFFIX).findFirst().filter(CommonweaveFormat::ours).isPresent();
    }

    private static boolean ours(Path file) {
        try (TextInput text = TextInput.open(file);
                BufferedReader lines = new BufferedReader(text.reader())) {
            String first = lines.readLine();
            return first != null && first.contains("\"type\"") && first.contains("\"properties\"");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(SourceFiles files, String scope, RecordSink sink) {
        files.ending(SUFFIX)
                .forEach(file -> JsonObjects.read(file, files.label(file), Set.of(), sink, (position, line) -> {
                    try {
                        sink.record(position, RecordLine.read(line));
                    } catch (IllegalArgumentException e) {
                        reject(sink, position, e);
                    }
                }));
    }

    private static void reject(RecordSink sink, Position position, IllegalArgumentException e) {
        sink.problem(
                new Problem(position, "", "INVALID_LINE", String.valueOf(e.getMessage()), Problem.Action.REJECTED));
    }
}
