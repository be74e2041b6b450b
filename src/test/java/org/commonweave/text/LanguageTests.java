package org.commonweave.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    EN         | EN
                    en-GB      | EN
                    ZH_HANS    | ZH_HANS
                    zh         | ZH_HANS
                    zh-CN      | ZH_HANS
                    zh-SG      | ZH_HANS
                    zh-Hans-HK | ZH_HANS
                    ZH_HANT    | ZH_HANT
                    zh-Hant    | ZH_HANT
                    zh-Hant-CN | ZH_HANT
                    zh-TW      | ZH_HANT
                    zh-HK      | ZH_HANT
                    zh-MO      | ZH_HANT
                    fr         |
                    ZH_TW      |
                    """, delimiter = '|')
    void isKnownByTheNamesOfTheApiAndOfBrowsers(String name, Language language) {
        assertThat(Language.of(name).orElse(null)).isEqualTo(language);
    }

    @Test
    void whoPrefersNoneThatIsSpokenReadsErrorsInEnglish() {
        assertThat(Language.ofReader(null)).isEqualTo(Language.EN);
        assertThat(Language.ofReader(Locale.FRENCH)).isEqualTo(Language.EN);
        assertThat(Language.ofReader(Locale.TAIWAN)).isEqualTo(Language.ZH_HANT);
    }

    @Test
    void aFieldAskedForInNoLanguageIsInSimplifiedChineseAsNamesAre() {
        assertThat(Language.asked(null)).isEqualTo(Language.ZH_HANS);
        assertThat(Language.asked("ZH_HANT")).isEqualTo(Language.ZH_HANT);
        assertThat(Language.asked(Language.EN)).isEqualTo(Language.EN);
    }
}
