package org.commonweave.exchange.intake;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.SourceNodes;
import org.commonweave.exchange.source.DataFile;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;

/** Ties every record to the file it comes from. */
final class Provenance {

    private static final String SOURCE = SourceNodes.LABEL;

    private static final Set<String> WITHOUT = Set.of(SOURCE);

    private final String scope;
    private final ImportOptions options;
    private final boolean wanted;
    private final Map<String, OffsetDateTime> modified = new LinkedHashMap<>();

    Provenance(Dataset dataset, ImportFormat format, ImportOptions options) {
        String named = options.source();
        this.scope = named == null ? dataset.name() : named;
        this.options = options;
        // A copy of a graph brings its sources along; only a name given on purpose adds another.
        this.wanted = !format.carriesSources() || named != null;
        for (DataFile file : dataset.files()) {
            modified.put(file.name(), file.modified());
        }
    }

    boolean wanted() {
        return wanted;
    }

    /** The source that stands for a file. */
    NodeRecord source(String file) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", "FILE");
        properties.put("nameEn", file.equals(scope) ? file : scope + ": " + file);
        OffsetDateTime told = options.retrievedAt();
        OffsetDateTime retrieved = told == null ? modified.get(file) : told;
        if (retrieved != null) {
            properties.put("retrievedAt", retrieved.toString());
        }
        put(properties, "licence", options.licence());
        put(properties, "url", options.url());
        return new NodeRecord(SOURCE, id(file), properties);
    }

    /** The relationship from a node to its source, or null where none belongs. */
    @Nullable RelationshipRecord link(NodeRef node, Position position) {
        return !wanted || WITHOUT.contains(node.label())
                ? null
                : RelationshipRecord.of("FROM_SOURCE", node, new NodeRef(SOURCE, id(position.file())), "", Map.of());
    }

    private String id(String file) {
        return SourceNodes.id(scope, file);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
