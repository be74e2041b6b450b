package org.commonweave.exchange.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.RecordSource;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import tools.jackson.databind.node.ObjectNode;

/** Writes the node-link JSON that NetworkX, D3 and others read. */
public final class NodeLinkExport implements ExportFormat {

    @Override
    public String name() {
        return "node-link";
    }

    @Override
    public List<String> write(RecordSource source, Path target) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(target);
                Stream<GraphRecord> records = source.records()) {
            file.write("{\"directed\":true,\"multigraph\":true,\"graph\":{\"name\":\"commonweave\"},\"nodes\":[");
            String before = "\n";
            boolean links = false;
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                GraphRecord record = each.next();
                if (record instanceof RelationshipRecord && !links) {
                    file.write("\n],\"links\":[");
                    links = true;
                    before = "\n";
                }
                file.write(before);
                file.write(Json.MAPPER.writeValueAsString(
                        record instanceof RelationshipRecord tie ? link(tie) : node((NodeRecord) record)));
                before = ",\n";
            }
            file.write(links ? "\n]}\n" : "\n],\"links\":[]}\n");
        }
        return List.of();
    }

    private static ObjectNode node(NodeRecord node) {
        ObjectNode object = Json.object()
                .put("id", Attributes.id(new NodeRef(node.label(), node.id())))
                .put("label", Attributes.label(node.properties(), node.id()))
                .put("type", node.label());
        return with(object, node.properties());
    }

    private static ObjectNode link(RelationshipRecord tie) {
        ObjectNode object = Json.object()
                .put("source", Attributes.id(tie.from()))
                .put("target", Attributes.id(tie.to()))
                .put("key", tie.id())
                .put("label", tie.type())
                .put("type", tie.type())
                .put("weight", Attributes.weight(tie.properties()));
        return with(object, tie.properties());
    }

    private static ObjectNode with(ObjectNode object, Map<String, Object> properties) {
        Attributes.values(properties, Map.of())
                .forEach((name, value) -> object.set(name, Json.MAPPER.valueToTree(value)));
        return object;
    }
}
