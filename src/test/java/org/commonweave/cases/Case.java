package org.commonweave.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query in a file and the answer in the file beside it. Comments at the query's top say who asks ("# as:
 * agency:agency", anonymous when absent) and how many statements it may take ("# statements: 1").
 */
record Case(String name, String query, String viewer, int statements, Path answer) {

    static Case read(Path file) throws IOException {
        String query = Given.resolved(Files.readString(file));
        Map<String, String> head = new LinkedHashMap<>();
        query.lines()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2).split(": ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> head.put(parts[0], parts[1].strip()));
        String name = file.getFileName().toString().replace(".graphql", "");
        return new Case(
                name,
                query,
                head.getOrDefault("as", ""),
                Integer.parseInt(head.getOrDefault("statements", "1")),
                file.resolveSibling(name + ".json"));
    }
}
