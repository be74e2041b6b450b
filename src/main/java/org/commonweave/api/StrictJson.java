package org.commonweave.api;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON objects as they are sent: nothing coerced, nothing after the end, no name twice, no towers of brackets. */
final class StrictJson {

    private static final int MAX_NESTING = 150;
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static Map<String, Object> object(byte[] text, String what) {
        return object(read(text, what), what);
    }

    private static Object read(byte[] text, String what) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            // The parser's own words may quote the text, and name its classes.
            throw new HttpProblem(ErrorCode.BAD_REQUEST, what + " is no JSON that can be read.");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new HttpProblem(ErrorCode.BAD_REQUEST, what + " must be a JSON object.");
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
