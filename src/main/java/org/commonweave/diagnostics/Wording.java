package org.commonweave.diagnostics;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The words of diagnostics, from the bundles under messages/. */
final class Wording {

    private static final Wording ENGLISH = read("en", Locale.ENGLISH);
    private static final Wording CHINESE = read("zh", Locale.SIMPLIFIED_CHINESE);

    private final Map<String, String> messages;
    private final Locale locale;

    private Wording(Map<String, String> messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** In the language asked for; Simplified Chinese otherwise, as names are. */
    static Wording in(@Nullable Object lang) {
        return "EN".equals(String.valueOf(lang)) ? ENGLISH : CHINESE;
    }

    private static Wording read(String language, Locale locale) {
        Properties properties = new Properties();
        ClassPathResource file = new ClassPathResource("messages/diagnosis_" + language + ".properties");
        try (Reader reader = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, message) -> messages.put(String.valueOf(key), String.valueOf(message)));
        return new Wording(messages, locale);
    }

    /** The message of a key with its arguments put in. */
    String say(String key, List<Object> arguments) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalStateException("The bundles have no message " + key);
        }
        return new MessageFormat(message, locale).format(arguments.toArray());
    }
}
