package org.commonweave.exchange.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The rows of a CSV file one at a time, by column name; empty cells are left out. */
public final class CsvRows {

    private static final int MAX_TEXT = 1_000_000;

    private static final ObjectReader READER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .build()
            .readerForListOf(String.class)
            .with(CsvReadFeature.WRAP_AS_ARRAY);

    private CsvRows() {}

    public static void read(Path file, String label, RecordSink sink, BiConsumer<Position, Map<String, Object>> row) {
        long line = 0;
        try (TextInput text = TextInput.open(file);
                MappingIterator<List<String>> rows = READER.readValues(text.reader())) {
            Encodings.report(text, label, sink);
            if (!rows.hasNextValue()) {
                return;
            }
            List<String> header = rows.nextValue().stream().map(CsvRows::column).toList();
            line = 1;
            while (rows.hasNextValue()) {
                List<String> cells = rows.nextValue();
                line++;
                if (cells.size() != header.size()
                        && !(cells.size() == 1 && cells.get(0).isBlank())) {
                    sink.problem(new Problem(
                            new Position(label, line),
                            "",
                            "COLUMN_COUNT",
                            "The row has " + cells.size() + " cells, the header " + header.size()
                                    + ". Check for missing quotes around commas or line breaks.",
                            cells.size() > header.size() ? Problem.Action.REJECTED : Problem.Action.KEPT));
                    if (cells.size() > header.size()) {
                        continue;
                    }
                }
                row.accept(new Position(label, line), named(header, cells));
            }
        } catch (JacksonException e) {
            throw new UnreadableSource(
                    new Position(label, line + 1),
                    "The table cannot be read on after row " + line + ": " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new UnreadableSource(new Position(label, line), "Cannot read the file: " + e.getMessage());
        }
    }

    private static String column(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static Map<String, Object> named(List<String> header, List<String> cells) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String cell = cells.get(i) == null ? "" : cells.get(i).strip();
            if (!cell.isEmpty()) {
                named.put(header.get(i), cell);
            }
        }
        return named;
    }
}
