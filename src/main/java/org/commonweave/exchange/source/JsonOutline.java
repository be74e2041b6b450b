package org.commonweave.exchange.source;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonweave.exchange.ImportOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a JSON file is on the outside.
 *
 * @param keys the names in its object
 * @param arrays those of them that hold arrays
 * @param itemKeys the names in its first item: in the first object of an array, or of the first of the arrays above
 * @param damaged true when an error ended the look before the end of the file
 */
public record JsonOutline(Shape shape, Set<String> keys, Set<String> arrays, Set<String> itemKeys, boolean damaged) {

    /** The kinds of document. */
    public enum Shape {
        OBJECT,
        ARRAY,
        LINES,
        NOTHING
    }

    public JsonOutline {
        keys = Set.copyOf(keys);
        arrays = Set.copyOf(arrays);
        itemKeys = Set.copyOf(itemKeys);
    }

    /** Passes over the whole file once, keeping only names; what comes after an error is not seen. */
    public static JsonOutline of(DataFile file, ImportOptions options) throws IOException {
        Encoding encoding = Encoding.of(file, options);
        Sketch sketch = new Sketch();
        if (file.hasEnding(".jsonl", ".ndjson")) {
            sketch.shape = Shape.LINES;
        }
        try (JsonParser parser = JsonItems.parser(file, encoding)) {
            sketch.read(parser);
        } catch (JacksonException e) {
            // The reading that follows tells it with its position.
            sketch.damaged = true;
        }
        return new JsonOutline(sketch.shape, sketch.keys, sketch.arrays, sketch.itemKeys, sketch.damaged);
    }

    /** True for a name in the object or in its first item. */
    public boolean mentions(String name) {
        return keys.contains(name) || itemKeys.contains(name);
    }

    private static final class Sketch {
        private final Set<String> keys = new LinkedHashSet<>();
        private final Set<String> arrays = new LinkedHashSet<>();
        private final Set<String> itemKeys = new LinkedHashSet<>();
        private Shape shape = Shape.NOTHING;
        private boolean damaged;

        void read(JsonParser parser) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                shape = Shape.ARRAY;
                firstItem(parser);
            } else if (first == JsonToken.START_OBJECT) {
                shape = shape == Shape.LINES ? shape : Shape.OBJECT;
                names(parser);
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    shape = Shape.LINES;
                }
            }
        }

        private void names(JsonParser parser) {
            while (parser.nextToken() != JsonToken.END_OBJECT && parser.currentToken() != null) {
                String name = parser.currentName();
                keys.add(name);
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    arrays.add(name);
                    int depth = parser.streamReadContext().getNestingDepth();
                    firstItem(parser);
                    while (parser.streamReadContext().getNestingDepth() >= depth && parser.nextToken() != null) {
                        // The other items look like the first.
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }

        /** The names of the first object of the array that the parser stands at. */
        private void firstItem(JsonParser parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !itemKeys.isEmpty()) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT && parser.currentToken() != null) {
                itemKeys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }
}
