package org.commonweave.exchange.source;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import org.commonweave.exchange.RejectedRow;
import org.commonweave.exchange.language.DamagedText;
import org.commonweave.model.UnfitCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps broken and over-long texts out. The field is taken out of the row and the rest goes on; the whole row also goes
 * to the reject file, so that importing the mended row brings the field.
 */
public final class TextGate {

    private final ImportOptions options;
    private final RecordSink sink;

    public TextGate(ImportOptions options, RecordSink sink) {
        this.options = options;
        this.sink = sink;
    }

    /** Takes out of the row what must not be stored. */
    public void clean(ObjectNode row, List<String> columns, Position position) {
        List<Problem> problems = new ArrayList<>();
        ObjectNode original = suspicious(row) ? row.deepCopy() : null;
        if (original != null) {
            object(row, "", position, problems);
        }
        for (int i = 0; original != null && i < problems.size(); i++) {
            if (i == 0) {
                sink.reject(new RejectedRow(position, columns, original, problems.get(i)));
            } else {
                sink.problem(problems.get(i));
            }
        }
    }

    private boolean suspicious(JsonNode node) {
        if (node.isString()) {
            return wrong(node.asString()) != null;
        }
        for (String name : node.propertyNames()) {
            if (UnfitCharacters.first(name) != null) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (suspicious(child)) {
                return true;
            }
        }
        return false;
    }

    private void object(ObjectNode object, String path, Position position, List<Problem> problems) {
        for (String name : List.copyOf(object.propertyNames())) {
            Problem unnameable = damaged(UnfitCharacters.first(name) == null ? "" : name, path + name, position);
            if (unnameable != null) {
                problems.add(unnameable);
                object.remove(name);
            } else if (!fits(object.get(name), path + name, position, problems)) {
                object.remove(name);
            }
        }
    }

    private boolean fits(JsonNode value, String path, Position position, List<Problem> problems) {
        if (value instanceof ObjectNode object) {
            object(object, path + ".", position, problems);
        } else if (value instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (!fits(array.get(i), path + "[" + i + "]", position, problems)) {
                    array.remove(i);
                }
            }
        } else if (value.isString()) {
            Problem problem = problem(value.asString(), path, position);
            if (problem != null) {
                problems.add(problem);
                return false;
            }
        }
        return true;
    }

    private @Nullable String wrong(String text) {
        return text.length() > options.maxFieldChars() ? "too long" : DamagedText.damage(text);
    }

    private @Nullable Problem problem(String text, String path, Position position) {
        if (text.length() > options.maxFieldChars()) {
            return Problem.at(
                    position,
                    path,
                    ProblemCode.TOO_LARGE,
                    path + " has more than " + options.maxFieldChars() + " characters, the most that are kept.",
                    "Shorten it in the source; of a very long text the reject file has only the beginning.");
        }
        return damaged(text, path, position);
    }

    private static @Nullable Problem damaged(String text, String path, Position position) {
        String damage = DamagedText.damage(text);
        return damage == null
                ? null
                : Problem.at(
                        position,
                        path,
                        ProblemCode.DAMAGED_TEXT,
                        "The text of " + path + " is broken: " + damage + ".",
                        "Correct it in the reject file, or export it again as UTF-8, and import that.");
    }
}
