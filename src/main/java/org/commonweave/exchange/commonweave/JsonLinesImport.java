package org.commonweave.exchange.commonweave;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.JsonItems;
import org.commonweave.exchange.source.JsonOutline;
import org.commonweave.exchange.source.TextGate;
import tools.jackson.databind.node.ObjectNode;

/** Reads our own format of one record a line. */
public final class JsonLinesImport implements ImportFormat {

    @Override
    public String name() {
        return "commonweave-jsonl";
    }

    @Override
    public boolean carriesSources() {
        return true;
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson", ".json");
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, ImportOptions.defaults());
            if (outline.mentions("type") && (outline.mentions("properties") || outline.mentions("from"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException {
        String source = options.source();
        RecordReader records = new RecordReader(source == null ? dataset.name() : source);
        TextGate gate = new TextGate(options, sink);
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, options);
            JsonItems.read(file, outline, Set.of(), options, sink, (collection, item, position) -> {
                gate.clean(item, List.of(), position);
                accept(records, item, position, sink);
            });
        }
    }

    private static void accept(RecordReader records, ObjectNode item, Position position, RecordSink sink) {
        try {
            if (RecordReader.isAmendment(item)) {
                sink.amend(new Located<>(records.amendment(item), position));
            } else {
                sink.accept(new Located<>(records.read(item), position));
            }
        } catch (RecordReader.Unreadable e) {
            sink.reject(new RejectedRow(position, List.of(), item, e.problem(position)));
        }
    }

    private static List<DataFile> files(Dataset dataset) {
        return dataset.filesEnding(".jsonl", ".ndjson", ".json").stream()
                .filter(file -> !file.stem().equals("datapackage"))
                .toList();
    }
}
