package org.commonweave.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of the pages in a language, so that one journey is walked in every language.
 *
 * @param lang the tag of the language
 * @param texts by key
 */
record Words(String lang, Map<String, String> texts) {

    static Words in(String lang) {
        try {
            String json = new ClassPathResource("static/i18n/" + lang + ".json")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new Words(lang, JsonMapper.shared().readValue(json, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key, String... given) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text has the key " + key);
        }
        for (int i = 0; i < given.length; i += 2) {
            text = text.replace("{" + given[i] + "}", given[i + 1]);
        }
        return text;
    }

    /** A text up to its first parameter. */
    String start(String key) {
        String text = of(key);
        int brace = text.indexOf('{');
        return brace < 0 ? text : text.substring(0, brace);
    }
}
