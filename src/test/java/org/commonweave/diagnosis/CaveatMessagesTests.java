package org.commonweave.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaveatMessagesTests {

    /** A caveat's key as the code says it. */
    private static final Pattern KEY = Pattern.compile(
            "\"((?:diversity|participation|tapping|response|collaboration|introduction|countermeasure|graphview|job|timebank|disclosure)\\.[A-Za-z.]+)\"");

    private final Properties english = read("en");
    private final Properties chinese = read("zh");

    @Test
    void existInBothLanguagesForEveryKeyTheCodeUses() throws IOException {
        Set<String> used = used();
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(english.stringPropertyNames()).containsAll(used);
        assertThat(chinese.stringPropertyNames()).containsAll(used);
    }

    @Test
    void areAllUsed() throws IOException {
        Set<String> said = new TreeSet<>(english.stringPropertyNames());
        // Definitions are asked for by the name of the metric; MetricMessagesTests holds them to the metrics.
        // The next step of an introduction is said by the name of its kind; DiagnosticsTests asks for it.
        said.removeIf(key -> key.startsWith("metric.") || key.startsWith("introduction.next."));
        assertThat(used()).containsAll(said);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        for (String key : english.stringPropertyNames()) {
            MessageFormat one = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
            MessageFormat other = new MessageFormat(chinese.getProperty(key), Locale.CHINESE);
            assertThat(other.getFormatsByArgumentIndex()).as(key).hasSameSizeAs(one.getFormatsByArgumentIndex());
            assertThat(chinese.getProperty(key)).as(key).containsPattern("\\p{IsHan}");
            assertThat(one.format(arguments(one))).as(key).doesNotContain("{");
        }
    }

    private static Object[] arguments(MessageFormat format) {
        return Arrays.stream(format.getFormatsByArgumentIndex()).map(any -> 7).toArray();
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    // A key that goes on with a name is checked where the names are.
                    if (!matcher.group(1).endsWith(".")) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }

    private static Properties read(String language) {
        String name = "/messages/diagnosis_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CaveatMessagesTests.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
