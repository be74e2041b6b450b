package org.commonweave.exchange.grants;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.JsonItems;
import org.commonweave.exchange.source.JsonOutline;
import org.commonweave.exchange.source.TextGate;

/** Reads grants of the 360Giving standard from JSON. */
public final class GrantsImport implements ImportFormat {

    private static final String GRANTS = "grants";

    @Override
    public String name() {
        return "360giving";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, ImportOptions.defaults());
            if (outline.arrays().contains(GRANTS) || outline.mentions("amountAwarded")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException {
        String source = options.source();
        String scope = source == null ? dataset.name() : source;
        TextGate gate = new TextGate(options, sink);
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, options);
            Set<String> collections = outline.arrays().contains(GRANTS) ? Set.of(GRANTS) : Set.of();
            JsonItems.read(file, outline, collections, options, sink, (collection, item, position) -> {
                gate.clean(item, List.of(), position);
                new Grant(new RecordEmitter(scope, options, sink, position, item)).emit();
            });
        }
    }

    private static List<DataFile> files(Dataset dataset) {
        return dataset.filesEnding(".json", ".jsonl", ".ndjson");
    }
}
