package org.commonweave.exchange.source;

import java.io.IOException;
import java.util.Set;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Position;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.node.ObjectNode;

/** Hands out the objects of a JSON file one by one, however they are packed, with no more than one in memory. */
public final class JsonItems {

    private final DataFile file;
    private final RecordSink sink;
    private final ItemHandler handler;
    private long row;

    private JsonItems(DataFile file, RecordSink sink, ItemHandler handler) {
        this.file = file;
        this.sink = sink;
        this.handler = handler;
    }

    /** Takes one item. */
    @FunctionalInterface
    public interface ItemHandler {
        /**
         * Takes it; it is the handler's to change.
         *
         * @param collection the name of the array it was in; empty for an item of the file itself
         */
        void item(String collection, ObjectNode item, Position position);
    }

    /**
     * Reads the file. What is wrong with it goes to the sink, and what came before the error counts.
     *
     * @param collections names of arrays in the file's object that hold the items; empty when the object is the item
     */
    public static void read(
            DataFile file,
            JsonOutline outline,
            Set<String> collections,
            ImportOptions options,
            RecordSink sink,
            ItemHandler handler)
            throws IOException {
        Encoding encoding = Encoding.reported(file, options, sink);
        if (outline.shape() == JsonOutline.Shape.LINES) {
            JsonLines.read(file, encoding, sink, handler);
            return;
        }
        JsonItems items = new JsonItems(file, sink, handler);
        try (JsonParser parser = parser(file, encoding)) {
            items.document(parser, collections);
        } catch (JacksonException e) {
            sink.problem(JsonErrors.inDocument(file.name(), items.row, e));
        }
    }

    static JsonParser parser(DataFile file, Encoding encoding) throws IOException {
        return Json.MAPPER
                .tokenStreamFactory()
                .createParser(ObjectReadContext.empty(), new ClippedTexts(encoding.reader(file)));
    }

    private void document(JsonParser parser, Set<String> collections) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            array("", parser);
        } else if (first == JsonToken.START_OBJECT && collections.isEmpty()) {
            item("", parser);
        } else if (first == JsonToken.START_OBJECT) {
            collections(parser, collections);
        } else {
            sink.problem(Problem.inFile(
                    file.name(),
                    ProblemCode.MALFORMED,
                    first == null ? "The file is empty." : "The file holds neither an object nor an array.",
                    "Export it again from where it came from."));
            return;
        }
        // Something after the end of the document is an error of its own.
        parser.nextToken();
    }

    private void collections(JsonParser parser, Set<String> collections) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && collections.contains(name)) {
                array(name, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void array(String collection, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                item(collection, parser);
            } else {
                row++;
                sink.counted(new Position(file.name(), row));
                sink.problem(Problem.at(
                        new Position(file.name(), row),
                        null,
                        ProblemCode.MALFORMED,
                        "Item " + row + " is not an object.",
                        "Remove it, or put what it says into an object."));
                parser.skipChildren();
            }
        }
    }

    private void item(String collection, JsonParser parser) {
        Position position = new Position(file.name(), ++row);
        sink.counted(position);
        try {
            handler.item(collection, TreeReader.object(parser), position);
        } catch (TreeReader.TooLarge e) {
            sink.problem(JsonErrors.tooLarge(position));
        }
    }
}
