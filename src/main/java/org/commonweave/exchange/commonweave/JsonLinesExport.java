package org.commonweave.exchange.commonweave;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;

/** Writes everything in our own format: nodes before relationships, each by label and identifier. */
public final class JsonLinesExport implements ExportFormat {

    @Override
    public String name() {
        return "commonweave-jsonl";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        try (ExternalSort sort = ExternalSort.inTemporaryDirectory();
                BufferedWriter writer = Files.newBufferedWriter(target)) {
            try (Stream<GraphRecord> records = source.records()) {
                for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                    GraphRecord record = each.next();
                    sort.add(key(record) + "\t" + Json.MAPPER.writeValueAsString(RecordLines.of(record)));
                }
            }
            try (SortedLines lines = sort.sorted()) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    writer.write(line.substring(line.indexOf('\t') + 1));
                    writer.write('\n');
                }
            }
        }
        return List.of();
    }

    private static String key(GraphRecord record) {
        return record instanceof NodeRecord node
                ? "0/" + node.label() + "/" + node.id()
                : "1/" + ((org.commonweave.record.RelationshipRecord) record).type() + "/" + record.id();
    }
}
