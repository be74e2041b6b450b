package org.commonweave.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.testing.TraditionalChinese;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the service are the same in every language, and written as readers of each do. */
class BundlesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void areOfEveryFeatureThatSpeaks() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(12).contains("access", "diagnosis", "matching", "report");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysInEveryLanguage(String bundle) throws IOException {
        Map<String, String> english = texts(bundle, Language.EN);
        assertThat(english).isNotEmpty();
        for (Language language : Language.values()) {
            Map<String, String> other = texts(bundle, language);
            assertThat(other.keySet()).as("%s in %s", bundle, language).isEqualTo(english.keySet());
            assertThat(other.values()).noneMatch(String::isBlank);
        }
    }

    /** English may say a number in another form, and need one less for it; nothing is said of what is not given. */
    @ParameterizedTest
    @MethodSource("bundles")
    void traditionalTakesTheArgumentsOfSimplified(String bundle) throws IOException {
        Map<String, String> simplified = texts(bundle, Language.ZH_HANS);
        texts(bundle, Language.ZH_HANT).forEach((key, text) -> {
            assertThat(formats(text)).as(key).isEqualTo(formats(simplified.getOrDefault(key, "")));
            assertThat(new MessageFormat(text, Locale.TRADITIONAL_CHINESE)
                            .format(Stream.generate(() -> 7).limit(9).toArray()))
                    .as(key)
                    .doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void traditionalIsWrittenAsItsReadersDo(String bundle) throws IOException {
        TraditionalChinese.isWhatTheseAre(texts(bundle, Language.ZH_HANT));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areReadFromTheBundleOfTheLanguage(Language language) throws IOException {
        Messages messages = Messages.Bundle.of("diagnosis").in(language);
        assertThat(messages.say("metric.closedShare.title"))
                .isEqualTo(texts("diagnosis", language).get("metric.closedShare.title"));
    }

    @Test
    void aLanguageThatLacksAMessageHasThatOfTheOneBeforeIt() {
        Messages.Bundle bundle = Messages.Bundle.of("incomplete");
        assertThat(bundle.in("ZH_HANT").say("everywhere")).isEqualTo("處處");
        assertThat(bundle.in("ZH_HANT").say("mainland")).isEqualTo("大陆");
        assertThat(bundle.in("ZH_HANT").say("english")).isEqualTo("English");
        assertThat(bundle.in("ZH_HANS").say("everywhere")).isEqualTo("处处");
    }

    private static String formats(String text) {
        return Stream.of(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex())
                .map(format -> format == null ? "" : format.getClass().getSimpleName())
                .toList()
                .toString();
    }

    private static Map<String, String> texts(String bundle, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(FOLDER.resolve(bundle + "_" + language.bundle() + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
