package org.commonweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.graph.Statement;

/**
 * Names of statements by their text. A read tells its own to the database; of what runs inside a write transaction only the
 * text is seen.
 */
final class StatementNames {

    private static final Path FILES = Path.of("cypher");
    private static final String ENDING = ".cypher";

    /** These run before anything else is, and once. */
    private static final String MIGRATIONS = "migrations/";

    /** What the service composes for writes, by how it begins. The name is what it is given there. */
    private static final List<Composed> COMPOSED = List.of(
            Composed.of("UNWIND $rows AS row MERGE (n:(\\w+) {id: row.id})", "change/write-"),
            Composed.of("UNWIND $rows AS row MATCH (a)-[old:(\\w+) {id: row.id}]->(b)", "change/known-"),
            Composed.of(
                    "UNWIND $rows AS row RETURN row.index AS index, NOT EXISTS { (:(\\w+) {id: row.from}) }",
                    "change/ends-from-"),
            Composed.of(
                    "UNWIND $rows AS row MATCH (a:\\w+ {id: row.from}) MATCH (b:\\w+ {id: row.to}) MERGE (a)-[r:(\\w+) {",
                    "change/create-"),
            Composed.of("UNWIND $rows AS row MATCH ()-[r:(\\w+) {id: row.id}]->() USING INDEX", "change/update-"),
            Composed.of(
                    "UNWIND $rows AS row MATCH (a:\\w+ {id: row.from})-[r:(\\w+) {id: row.id}]->",
                    "change/break-circles-"),
            Composed.of("MATCH (n:(\\w+) {id: $uuid}) RETURN properties(n)", "mutation/stored-"),
            Composed.of("MATCH (a)-[r:(\\w+) {id: $uuid}]->(b) RETURN properties(r)", "mutation/stored-"),
            Composed.of("MATCH (n:(\\w+) {id: $uuid}) WHERE", "mutation/end-"),
            Composed.of("MATCH (n:(\\w+) {id: $uuid}) RETURN {id: n.id, ownerId", "mutation/owner-of-"),
            Composed.of("MATCH ()-[n:(\\w+) {id: $uuid}]->() RETURN {id: n.id, ownerId", "mutation/owner-of-"));

    private final Map<String, String> known = new ConcurrentHashMap<>();

    StatementNames() {
        files().forEach(name -> known.put(Statement.named(name).text(), name));
    }

    /** What a text begins with, white space made one, and what its name begins with. */
    private record Composed(Pattern beginning, String name) {

        /** @param beginning as it is written, but for {@code \w+} */
        static Composed of(String beginning, String name) {
            String quoted =
                    Pattern.quote(beginning).replace("(\\w+)", "\\E(\\w+)\\Q").replace("\\w+ ", "\\E\\w+\\Q ");
            return new Composed(Pattern.compile(quoted), name);
        }
    }

    /** Names of all statements that are files. */
    static List<String> files() {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.map(file -> FILES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith(MIGRATIONS))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A read has told its name: whatever has the same text is the same. */
    void learn(String name, String text) {
        known.putIfAbsent(text, name);
    }

    /** @param transaction the name of the transaction, by which goes what is known by no name of its own */
    String of(String text, String transaction) {
        return known.computeIfAbsent(text, unknown -> composed(unknown, transaction));
    }

    private static String composed(String text, String transaction) {
        String flat = text.replaceFirst("^CYPHER [^\n]*\n", "")
                .replaceAll("\\s+", " ")
                .strip();
        for (Composed one : COMPOSED) {
            Matcher matcher = one.beginning().matcher(flat);
            if (matcher.lookingAt()) {
                return one.name() + matcher.group(1);
            }
        }
        return transaction + ": "
                + flat.substring(0, Math.min(60, flat.length())).replace('|', '/');
    }
}
