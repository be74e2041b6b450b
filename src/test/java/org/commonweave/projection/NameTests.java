package org.commonweave.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ZH_HANT, 广场, 廣場, Square, 廣場
                    ZH_HANS, 广场, 廣場, Square, 广场
                    EN,      广场, 廣場, Square, Square
                    ,        广场, 廣場, Square, 广场
                    ZH_HANT, 广场, ,     Square, 广场
                    EN,      ,     廣場, ,       廣場
                    ZH_HANT, ,     ,     Square, Square
                    EN,      ,     ,     ,       p-1
                    """)
    void isInTheLanguageAskedForElseInTheNextThatExists(
            @Nullable String lang,
            @Nullable String zhHans,
            @Nullable String zhHant,
            @Nullable String en,
            String expected) {
        assertThat(new Name(zhHans, zhHant, en).in(lang, "p-1")).isEqualTo(expected);
    }
}
