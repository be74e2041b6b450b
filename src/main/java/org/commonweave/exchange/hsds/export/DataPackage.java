package org.commonweave.exchange.hsds.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of a tabular package that Frictionless tools read. */
final class DataPackage {

    private DataPackage() {}

    static void write(Path target, List<TableFiles.Written> tables) throws IOException {
        ObjectNode description = Json.object();
        description.put("name", "hsds").put("profile", "tabular-data-package").put("hsds_version", "3.1.1");
        ArrayNode resources = description.putArray("resources");
        for (TableFiles.Written table : tables) {
            ObjectNode resource = resources.addObject();
            String file = HsdsColumns.file(table.table());
            resource.put("name", file.substring(0, file.length() - 4))
                    .put("path", file)
                    .put("profile", "tabular-data-resource")
                    .put("encoding", "utf-8");
            ArrayNode fields = resource.putObject("schema").putArray("fields");
            for (String column : table.columns()) {
                Column known = HsdsColumns.find(table.table(), column);
                boolean number = known != null && known.holds().equals("number");
                fields.addObject().put("name", column).put("type", number ? "number" : "string");
            }
        }
        Files.writeString(
                target.resolve("datapackage.json"),
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n");
    }
}
