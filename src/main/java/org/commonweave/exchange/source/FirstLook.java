package org.commonweave.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweave.exchange.ImportOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What files look like that no format knows: the reason is nearly always in the first of them. */
public final class FirstLook {

    private static final int MOST = 3;

    private FirstLook() {}

    /** A sentence without its full stop. */
    public static String of(Dataset dataset) throws IOException {
        List<DataFile> files = dataset.files();
        if (files.isEmpty()) {
            return "there is no file in " + dataset.name();
        }
        List<String> told = new java.util.ArrayList<>();
        for (DataFile file : files.subList(0, Math.min(MOST, files.size()))) {
            told.add(file.name() + " " + what(file));
        }
        return told.stream().collect(Collectors.joining("; "))
                + (files.size() > MOST ? "; and " + (files.size() - MOST) + " more" : "");
    }

    private static String what(DataFile file) throws IOException {
        try (InputStream in = file.open()) {
            if (in.read() < 0) {
                return "is empty";
            }
        }
        if (file.hasEnding(".json", ".jsonl", ".ndjson")) {
            return json(file);
        }
        return file.hasEnding(".csv", ".tsv")
                ? "is no table that we know by its name and columns"
                : "is no kind of file that we read (.json, .jsonl, .csv, .tsv, also in .zip or .gz)";
    }

    private static String json(DataFile file) throws IOException {
        try (JsonParser parser = JsonItems.parser(file, Encoding.of(file, ImportOptions.defaults()))) {
            parser.nextToken();
            parser.skipChildren();
            return "is JSON, but has none of the names that we know a format by";
        } catch (JacksonException e) {
            return "cannot be read: "
                    + JsonErrors.inDocument(file.name(), 0, e)
                            .message()
                            .replaceFirst("\\.? Nothing of it was read\\.$", "");
        }
    }
}
