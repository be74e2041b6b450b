package org.commonweave.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The language of a report, with its own words from the bundles under messages/. */
public enum Language {
    EN("en"),
    ZH_HANS("zh");

    private final Properties words;

    Language(String bundle) {
        this.words = read(bundle);
    }

    private static final Map<String, Language> NAMES =
            Map.of("en", EN, "EN", EN, "zh", ZH_HANS, "zh-Hans", ZH_HANS, "ZH_HANS", ZH_HANS);

    /** By the names that the API and browsers use for it. */
    public static Optional<Language> of(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    private static Properties read(String bundle) {
        ClassPathResource file = new ClassPathResource("messages/report_" + bundle + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    String say(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> "The bundles have no message " + key);
    }
}
