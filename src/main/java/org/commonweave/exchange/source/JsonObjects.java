package org.commonweave.exchange.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The objects of a JSON file one at a time, whether they stand alone, in a list, in a page or one a line. */
public final class JsonObjects {

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_DEPTH = 60;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            // An object is read out of the middle of a file.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjects() {}

    /**
     * Reads the file to its end.
     *
     * @param lists names under which an object holds the list that is meant, such as contents or grants
     */
    public static void read(
            Path file,
            String label,
            Set<String> lists,
            RecordSink sink,
            BiConsumer<Position, Map<String, Object>> object) {
        AtomicLong count = new AtomicLong();
        try (TextInput text = TextInput.open(file);
                JsonParser parser = MAPPER.createParser(text.reader())) {
            Encodings.report(text, label, sink);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    new Walk(parser, label, lists, count, object).top();
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new UnreadableSource(
                            new Position(label, line(parser)),
                            "Expected an object or a list of objects, found " + token + ".");
                }
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableSource(
                    new Position(label, line),
                    "The JSON breaks off or is wrong at line " + line + " after " + count.get() + " objects: "
                            + e.getOriginalMessage() + ". Mend the file and import it again; nothing is done twice.");
        } catch (IOException e) {
            throw new UnreadableSource(new Position(label, 0), "Cannot read the file: " + e.getMessage());
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** One top-level object: read whole, or entered when it holds the list that is meant. */
    private record Walk(
            JsonParser parser,
            String label,
            Set<String> lists,
            AtomicLong count,
            BiConsumer<Position, Map<String, Object>> object) {

        void top() {
            long line = line(parser);
            Map<String, Object> own = new java.util.LinkedHashMap<>();
            boolean entered = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && lists.contains(name)) {
                    entered = true;
                    items();
                } else {
                    own.put(name, any());
                }
            }
            if (!entered) {
                emit(line, own);
            }
        }

        private void items() {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                long line = line(parser);
                if (any() instanceof Map<?, ?> map) {
                    Map<String, Object> one = new java.util.LinkedHashMap<>();
                    map.forEach((key, value) -> one.put(String.valueOf(key), value));
                    emit(line, one);
                }
            }
        }

        private Object any() {
            return MAPPER.readValue(parser, Object.class);
        }

        private void emit(long line, Map<String, Object> one) {
            count.incrementAndGet();
            object.accept(new Position(label, line), one);
        }
    }
}
