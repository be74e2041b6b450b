package org.commonweave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.change.Checked;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** Files for Neo4j's offline import with everything that the service would store: one a label, one a kind of tie. */
final class ImportFiles implements AutoCloseable {

    private final Path folder;
    private final Model model;
    private final ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);

    /** By the argument that names the file to the import. */
    private final Map<String, ImportFile> files = new LinkedHashMap<>();

    ImportFiles(Path folder, Model model) {
        this.folder = folder;
        this.model = model;
    }

    void add(Checked checked) throws IOException {
        if (!checked.valid()) {
            throw new IllegalStateException("A record does not fit the model: " + checked);
        }
        if (Boolean.TRUE.equals(checked.properties().get("confidentialLocation"))) {
            throw new IllegalStateException(
                    "Where it is would have to be hidden, which only the service does: " + checked);
        }
        if (checked.record() instanceof NodeRecord node) {
            file(node).add(List.of(node.id()), stored(checked));
        } else if (checked.record() instanceof RelationshipRecord tie) {
            file(tie).add(List.of(tie.from().id(), tie.to().id(), tie.id()), stored(checked));
        }
    }

    /** The properties as a record has them that was written once. */
    private Map<String, Object> stored(Checked checked) {
        Map<String, Object> stored = new HashMap<>(checked.properties());
        stored.put("contentHash", checked.contentHash());
        stored.put("version", 1L);
        stored.putIfAbsent("recordedAt", now);
        stored.remove("id");
        return stored;
    }

    private ImportFile file(NodeRecord node) throws IOException {
        String name = node.label() + ".csv";
        return file(
                "--nodes=" + node.label() + "=" + name,
                name,
                List.of("id:ID(" + node.label() + ")"),
                Column.of(model.nodeType(node.label()).properties()));
    }

    private ImportFile file(RelationshipRecord tie) throws IOException {
        String from = tie.from().label();
        String to = tie.to().label();
        String name = tie.type() + "-" + from + "-" + to + ".csv";
        return file(
                "--relationships=" + tie.type() + "=" + name,
                name,
                List.of(":START_ID(" + from + ")", ":END_ID(" + to + ")", "id:string"),
                Column.of(model.relationshipType(tie.type()).properties()));
    }

    private ImportFile file(String argument, String name, List<String> headers, List<Column> columns)
            throws IOException {
        ImportFile file = files.get(argument);
        if (file == null) {
            file = new ImportFile(folder.resolve(name), headers, columns);
            files.put(argument, file);
        }
        return file;
    }

    /** How the import is told of them when it runs in their folder. */
    List<String> arguments() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void close() throws IOException {
        for (ImportFile file : files.values()) {
            file.close();
        }
    }
}
