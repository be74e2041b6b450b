package org.commonweave.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any document, however its texts are written and in whatever portions it comes, says the same but for the ends of long texts. */
class ClippedTextsProperties {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Property
    void aDocumentSaysTheSameButForTheEndsOfLongTexts(
            @ForAll("values") Object value,
            @ForAll boolean escaped,
            @ForAll @IntRange(min = 1, max = 9) int longest,
            @ForAll @IntRange(min = 1, max = 7) int portion)
            throws IOException {
        String document = (escaped ? ESCAPED : PLAIN).writeValueAsString(Map.of("k", value));
        try (Reader clipped = new ClippedTexts(new Portions(new StringReader(document), portion), longest)) {
            same(PLAIN.readTree(document), PLAIN.readTree(clipped), longest);
        }
    }

    private static void same(JsonNode whole, JsonNode clipped, int longest) {
        assertThat(clipped.getNodeType()).isEqualTo(whole.getNodeType());
        assertThat(clipped.size()).isEqualTo(whole.size());
        if (whole.isString()) {
            String text = whole.asString();
            assertThat(text).startsWith(clipped.asString());
            // One more where the last character takes two.
            assertThat(clipped.asString().length())
                    .isBetween(Math.min(text.length(), longest), Math.min(text.length(), longest + 1));
        } else if (whole.isObject()) {
            assertThat(clipped.propertyNames()).containsExactlyElementsOf(whole.propertyNames());
            whole.propertyNames().forEach(name -> same(whole.get(name), clipped.get(name), longest));
        } else if (whole.isArray()) {
            for (int i = 0; i < whole.size(); i++) {
                same(whole.get(i), clipped.get(i), longest);
            }
        } else {
            assertThat(clipped).isEqualTo(whole);
        }
    }

    @Provide
    static Arbitrary<Object> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("\"", "\\", "\n", "u", "0", "{", "]", ",", "社", "\uD83D\uDE00", "\u0001")
                        .list()
                        .ofMaxSize(20)
                        .map(parts -> String.join("", parts)),
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(30)
                        .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c))));
        Arbitrary<Object> plain = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        return Arbitraries.recursive(() -> plain, ClippedTextsProperties::around, 0, 3);
    }

    private static Arbitrary<Object> around(Arbitrary<Object> inner) {
        Arbitrary<List<Object>> some = inner.list().ofMaxSize(3);
        return Arbitraries.oneOf(
                some.map(List::copyOf).asGeneric(),
                some.map(values -> Map.of("a", values)).asGeneric());
    }

    /** A source that gives a few characters at a time, as a network does. */
    private static final class Portions extends FilterReader {

        private final int most;

        Portions(Reader document, int most) {
            super(document);
            this.most = most;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            return super.read(buffer, offset, Math.min(count, most));
        }
    }
}
