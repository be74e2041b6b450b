package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposes records that may be the same thing. Nothing is ever merged because of a likeness. */
final class Likeness implements Closeable {

    /** A proposal is for a person to look at. */
    private static final int SHOWN = 50;

    private final ExternalSort clues;
    private final Namesakes namesakes;
    private final ImportReport report;

    Likeness(Path workspace, KnownNodes known, ImportReport report) {
        this.clues = new ExternalSort(workspace, "clues");
        this.namesakes = new Namesakes(known, this::remember);
        this.report = report;
    }

    void add(Piece node) throws IOException {
        if (Clues.compares(node)) {
            remember(node);
            namesakes.add(node);
        }
    }

    private void remember(Piece node) throws IOException {
        for (Map.Entry<String, String> clue : Clues.of(node).entrySet()) {
            ObjectNode who = Json.object();
            who.put("label", node.name()).put("id", node.id()).put("name", Clues.name(node.properties()));
            who.put("file", node.position().file()).put("row", node.position().row());
            clues.add(node.name() + "|" + clue.getKey() + "|" + clue.getValue() + "\t" + clue.getKey() + "\t"
                    + Json.MAPPER.writeValueAsString(who));
        }
    }

    void propose() throws IOException {
        namesakes.finish();
        List<String> alike = new ArrayList<>();
        String key = "";
        try (SortedLines lines = clues.sorted()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                String next = line.substring(0, line.indexOf('\t'));
                if (!next.equals(key)) {
                    propose(alike);
                    alike.clear();
                }
                key = next;
                if (alike.size() < SHOWN) {
                    alike.add(line.substring(line.indexOf('\t') + 1));
                }
            }
        }
        propose(alike);
    }

    private void propose(List<String> alike) {
        if (alike.size() < 2) {
            return;
        }
        String reason = alike.get(0).substring(0, alike.get(0).indexOf('\t'));
        ArrayNode records = Json.MAPPER.createArrayNode();
        // What the source brings may be in the graph already, so it can be among the namesakes too.
        Map<String, JsonNode> distinct = new LinkedHashMap<>();
        for (String line : alike) {
            JsonNode record = Json.MAPPER.readTree(line.substring(line.indexOf('\t') + 1));
            distinct.merge(
                    record.get("id").asString(),
                    record,
                    (one, other) -> one.get("row").longValue() == 0 ? other : one);
        }
        boolean news = distinct.values().stream()
                .anyMatch(record -> !record.get("file").asString().equals(Namesakes.GRAPH.file()));
        if (distinct.size() < 2 || !news) {
            return;
        }
        distinct.values().stream()
                .sorted(Comparator.comparing(
                        record -> record.get("file").asString().equals(Namesakes.GRAPH.file())))
                .forEach(records::add);
        ObjectNode first = (ObjectNode) records.get(0);
        ObjectNode proposal = Json.object();
        proposal.put("label", first.get("label").asString())
                .put("reason", reason)
                .set("records", records);
        report.duplicate(
                proposal,
                Problem.at(
                        new Position(
                                first.get("file").asString(), first.get("row").longValue()),
                        null,
                        ProblemCode.POSSIBLE_DUPLICATE,
                        distinct.size() + " records have the " + reason + ": "
                                + first.get("name").asString() + ".",
                        "Look at duplicates.jsonl; if they are the same, give them one identifier in their sources."));
    }

    @Override
    public void close() throws IOException {
        clues.close();
    }
}
