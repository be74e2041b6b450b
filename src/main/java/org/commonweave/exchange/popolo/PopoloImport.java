package org.commonweave.exchange.popolo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.JsonItems;
import org.commonweave.exchange.source.JsonOutline;
import org.commonweave.exchange.source.TextGate;
import tools.jackson.databind.node.ObjectNode;

/** Reads Popolo JSON: one object or a list a file, or all collections in one. */
public final class PopoloImport implements ImportFormat {

    @Override
    public String name() {
        return "popolo";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, ImportOptions.defaults());
            if (PopoloKinds.likely(outline)) {
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
            JsonItems.read(file, outline, collections(outline), options, sink, (collection, item, position) -> {
                gate.clean(item, List.of(), position);
                item(collection, file, item, new RecordEmitter(scope, options, sink, position, item));
            });
        }
    }

    private static void item(String collection, DataFile file, ObjectNode item, RecordEmitter emitter) {
        switch (PopoloKinds.of(collection, file, item)) {
            case ORGANIZATION -> new PopoloOrganization(emitter).emit(item);
            case PERSON -> new PopoloPerson(emitter).emit(item);
            case MEMBERSHIP -> new PopoloMembership(emitter).emit(item, null, null);
            case POST -> new PopoloOrganization(emitter).post(item, null);
            case AREA -> new PopoloArea(emitter).emit(item);
            case EVENT, MOTION -> new PopoloEvent(emitter).emit(item);
            case OTHER ->
                emitter.reject(
                        null,
                        ProblemCode.UNKNOWN_TABLE,
                        "The item is not taken in: " + item.propertyNames() + ".",
                        "Votes, speeches and parts of other objects have no place in the graph by themselves.");
        }
    }

    private static Set<String> collections(JsonOutline outline) {
        boolean one = outline.keys().contains("id") || outline.keys().contains("name");
        return one
                ? Set.of()
                : outline.arrays().stream().filter(PopoloKinds::isCollection).collect(Collectors.toSet());
    }

    private static List<DataFile> files(Dataset dataset) {
        return dataset.filesEnding(".json", ".jsonl", ".ndjson");
    }
}
