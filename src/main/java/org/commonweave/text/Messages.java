package org.commonweave.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The words of a feature in one language, from its bundle under messages/. */
public final class Messages {

    private final Properties messages;
    private final Locale locale;

    private Messages(Properties messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** A bundle in all its languages. */
    public record Bundle(Map<Language, Messages> languages) {

        public Bundle {
            languages = Map.copyOf(languages);
        }

        /** A language that lacks a message has that of the one before it. */
        public static Bundle of(String name) {
            Map<Language, Messages> languages = new EnumMap<>(Language.class);
            Properties before = new Properties();
            for (Language language : Language.values()) {
                before = read(name, language, before);
                languages.put(language, new Messages(before, language.locale()));
            }
            return new Bundle(languages);
        }

        /** For whoever reads an error: Chinese if they prefer it, in their script; English otherwise. */
        public Messages forReader(@Nullable Locale locale) {
            return in(Language.ofReader(locale));
        }

        /** In the language asked for; Simplified Chinese otherwise, as names are. */
        public Messages in(@Nullable Object lang) {
            return Objects.requireNonNull(languages.get(Language.asked(lang)));
        }
    }

    private static Properties read(String name, Language language, Properties before) {
        Properties properties = new Properties(before);
        ClassPathResource file = new ClassPathResource("messages/" + name + "_" + language.bundle() + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return properties;
    }

    /** The message of a key with its arguments put in. */
    public String say(String key, @Nullable Object... arguments) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalStateException("The bundles have no message " + key);
        }
        return new MessageFormat(message, locale).format(arguments);
    }
}
