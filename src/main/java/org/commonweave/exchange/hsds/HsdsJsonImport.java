package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.JsonItems;
import org.commonweave.exchange.source.JsonOutline;
import org.commonweave.exchange.source.TextGate;
import tools.jackson.databind.node.ObjectNode;

/** Reads HSDS 3.x as JSON: single objects, lists, pages of an API, one object a line; nested or flat. */
public final class HsdsJsonImport implements ImportFormat {

    @Override
    public String name() {
        return "hsds-json";
    }

    @Override
    public List<String> endings() {
        return List.of(".json", ".jsonl", ".ndjson");
    }

    @Override
    public boolean recognises(Dataset dataset) throws IOException {
        for (DataFile file : files(dataset)) {
            if (HsdsKinds.likely(file, JsonOutline.of(file, ImportOptions.defaults()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Dataset dataset, ImportOptions options, RecordSink sink) throws IOException {
        String source = options.source();
        HsdsMapping mapping = new HsdsMapping(new HsdsContext(source == null ? dataset.name() : source, options, sink));
        TextGate gate = new TextGate(options, sink);
        for (DataFile file : files(dataset)) {
            JsonOutline outline = JsonOutline.of(file, options);
            JsonItems.read(file, outline, collections(outline), options, sink, (collection, item, position) -> {
                gate.clean(item, List.of(), position);
                item(HsdsKinds.of(collection, file, item), item, position, mapping, sink);
            });
        }
    }

    private static void item(
            @org.jspecify.annotations.Nullable String kind,
            ObjectNode item,
            Position position,
            HsdsMapping mapping,
            RecordSink sink) {
        if (kind == null) {
            Problem problem = Problem.at(
                    position,
                    null,
                    ProblemCode.UNKNOWN_TABLE,
                    "The item is none of the objects of HSDS: " + item.propertyNames() + ".",
                    "Leave it, or give it the fields of an organization, a service, a location or a taxonomy term.");
            sink.reject(new RejectedRow(position, List.of(), item, problem));
        } else {
            HsdsRow.Raw raw = new HsdsRow.Raw(position, List.of(), item.deepCopy());
            new HsdsFlattener(mapping::row, raw).flatten(kind, item);
        }
    }

    /** The arrays that hold items: the contents of a page, or the lists of a file that has several. */
    private static Set<String> collections(JsonOutline outline) {
        if (outline.arrays().contains("contents")) {
            return Set.of("contents");
        }
        return outline.keys().contains("id") || outline.keys().contains("name")
                ? Set.of()
                : outline.arrays().stream()
                        .filter(name -> HsdsTables.ofProperty(name) != null)
                        .collect(Collectors.toSet());
    }

    private static List<DataFile> files(Dataset dataset) {
        return dataset.filesEnding(".json", ".jsonl", ".ndjson").stream()
                .filter(file -> !file.stem().equals("datapackage"))
                .toList();
    }
}
