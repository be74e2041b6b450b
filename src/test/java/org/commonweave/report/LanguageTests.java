package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LanguageTests {

    @Test
    void everyWordIsInBoth() throws IOException {
        Properties english = read("en");
        Properties chinese = read("zh");
        assertThat(english).hasSizeGreaterThan(30);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(Language.of("zh-Hans")).contains(Language.ZH_HANS);
        assertThat(Language.of("EN")).contains(Language.EN);
        assertThat(Language.of("fr")).isEmpty();
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(
                        LanguageTests.class.getResourceAsStream("/messages/report_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
