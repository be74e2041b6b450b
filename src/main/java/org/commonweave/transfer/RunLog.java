package org.commonweave.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;

/**
 * How far an import has come, in run.json of its report. It is written after every batch, so that even a process that was
 * killed has told what is in the graph.
 */
final class RunLog {

    private static final String FILE = "run.json";

    private final Path file;
    private final String source;

    RunLog(Path folder, String source) {
        this.file = folder.toAbsolutePath().normalize().resolve(FILE);
        this.source = source;
    }

    Path file() {
        return file;
    }

    /** Runs of the same source, reported beside this one, that were cut off. */
    List<Path> cutOff() throws IOException {
        Path beside = Objects.requireNonNull(file.getParent()).getParent();
        List<Path> found = new ArrayList<>();
        if (beside != null && Files.isDirectory(beside)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(beside)) {
                for (Path folder : folders) {
                    Path run = folder.resolve(FILE);
                    if (Files.isRegularFile(run) && cutOff(Json.MAPPER.readTree(Files.readString(run)))) {
                        found.add(run);
                    }
                }
            }
        }
        return found;
    }

    private boolean cutOff(JsonNode run) {
        return run.path("state").asString("").equals("running")
                && run.path("source").asString("").equals(source);
    }

    /** In words, how far such a run came. */
    static String told(Path run) throws IOException {
        return "An earlier import of this source was cut off after %,d records (%s). They are in the graph, whole; this import completes it."
                .formatted(
                        Json.MAPPER
                                .readTree(Files.readString(run))
                                .path("recordsWritten")
                                .asLong(),
                        run.getParent());
    }

    void running(long records) {
        write("running", records, "Every batch written so far is whole; nothing of the next one is in the graph.");
    }

    /** This run is through, and so has completed those that were cut off. */
    void done(long records, List<Path> completed) throws IOException {
        for (Path run : completed) {
            Files.deleteIfExists(run);
        }
        write("done", records, "All of it was gone through; the summary says what was not taken in.");
    }

    void failed(long records, Exception why) {
        write("failed", records, why + ". What was written is whole; mend the cause and import again to complete it.");
    }

    private void write(String state, long records, String message) {
        try {
            Path next = file.resolveSibling(FILE + ".next");
            Files.writeString(
                    next,
                    Json.object()
                                    .put("source", source)
                                    .put("state", state)
                                    .put("recordsWritten", records)
                                    .put("message", message)
                                    .toPrettyString()
                            + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written", e);
        }
    }
}
