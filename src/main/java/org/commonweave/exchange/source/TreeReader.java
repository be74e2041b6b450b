package org.commonweave.exchange.source;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one item into memory, but never more of it than the limit; the rest of a larger item is skipped. */
final class TreeReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names and values in one item; a full organization with a thousand services has about as many. */
    static final int MAX_TOKENS = 500_000;

    private final JsonParser parser;
    private int tokens;

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** An item that is larger than the limit; it has been skipped. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("an item has more than " + MAX_TOKENS + " values", null, false, false);
        }
    }

    /** The object that the parser stands at. */
    static ObjectNode object(JsonParser parser) throws TooLarge {
        TreeReader reader = new TreeReader(parser);
        ObjectNode object = NODES.objectNode();
        int depth = parser.streamReadContext().getNestingDepth();
        try {
            reader.fill(object);
        } catch (TooLarge e) {
            while (parser.streamReadContext().getNestingDepth() >= depth && parser.nextToken() != null) {
                // What is left of the item is passed over.
            }
            throw e;
        }
        return object;
    }

    private void fill(ObjectNode object) throws TooLarge {
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            next();
            object.set(name, value());
        }
    }

    private JsonNode value() throws TooLarge {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                fill(object);
                yield object;
            }
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private ArrayNode array() throws TooLarge {
        ArrayNode array = NODES.arrayNode();
        while (next() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonToken next() throws TooLarge {
        if (++tokens > MAX_TOKENS) {
            throw new TooLarge();
        }
        return parser.nextToken();
    }
}
