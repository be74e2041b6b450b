package org.commonweave.exchange.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.sort.ExternalSort;
import org.commonweave.exchange.sort.SortedLines;
import org.commonweave.exchange.source.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proposes records that may be the same thing. Nothing is ever merged because of a likeness. */
final class Likeness implements Closeable {

    /** A proposal is for a person to look at. */
    private static final int SHOWN = 50;

    private final ExternalSort clues;
    private final ImportReport report;

    Likeness(Path workspace, ImportReport report) {
        this.clues = new ExternalSort(workspace, "clues");
        this.report = report;
    }

    void add(Piece node) throws IOException {
        for (Map.Entry<String, String> clue : Clues.of(node).entrySet()) {
            ObjectNode who = Json.object();
            who.put("label", node.name()).put("id", node.id()).put("name", Clues.name(node.properties()));
            who.put("file", node.position().file()).put("row", node.position().row());
            clues.add(node.name() + "|" + clue.getKey() + "|" + clue.getValue() + "\t" + clue.getKey() + "\t"
                    + Json.MAPPER.writeValueAsString(who));
        }
    }

    void propose() throws IOException {
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
        alike.forEach(line -> records.add(Json.MAPPER.readTree(line.substring(line.indexOf('\t') + 1))));
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
                        alike.size() + " records have the " + reason + ": "
                                + first.get("name").asString() + ".",
                        "Look at duplicates.jsonl; if they are the same, merge them in the source."));
    }

    @Override
    public void close() throws IOException {
        clues.close();
    }
}
