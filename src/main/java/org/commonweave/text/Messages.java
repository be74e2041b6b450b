package org.commonweave.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
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
    public record Bundle(Messages english, Messages chinese) {

        public static Bundle of(String name) {
            return new Bundle(read(name, "en", Locale.ENGLISH), read(name, "zh", Locale.SIMPLIFIED_CHINESE));
        }

        /** For whoever reads an error: Chinese if they prefer it, English otherwise. */
        public Messages forReader(@Nullable Locale locale) {
            return locale != null && locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
        }

        /** In the language asked for; Simplified Chinese otherwise, as names are. */
        public Messages in(@Nullable Object lang) {
            return "EN".equals(String.valueOf(lang)) ? english : chinese;
        }
    }

    private static Messages read(String name, String language, Locale locale) {
        Properties properties = new Properties();
        ClassPathResource file = new ClassPathResource("messages/" + name + "_" + language + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new Messages(properties, locale);
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
