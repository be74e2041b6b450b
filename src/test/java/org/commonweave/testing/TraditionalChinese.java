package org.commonweave.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** How texts in Traditional Chinese are to be written, wherever they are kept. */
public final class TraditionalChinese {

    /** What a converter leaves behind: words of the mainland, and characters that it took for another. */
    private static final List<String> CONVERTED = List.of(
            "社群", "許可權", "郵箱", "質量", "信息", "網絡", "軟件", "默認", "渠道", "志願者", "響應", "身份", "平臺", "合同", "沒有隻", "籤協議", "采取",
            "伙伴", "物件", "裝置", "迴流", "公裡", "批準", "甚麼", "“", "”");

    private TraditionalChinese() {}

    /** Big5 has the characters of Taiwan and Hong Kong and none that exist only in Simplified Chinese. */
    public static List<String> foreign(String text) {
        return text.codePoints()
                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                .mapToObj(Character::toString)
                .filter(sign -> !Charset.forName("Big5").newEncoder().canEncode(sign))
                .toList();
    }

    /** Holds texts to it, each under its key. */
    public static void isWhatTheseAre(Map<String, String> texts) {
        texts.forEach((key, text) -> {
            assertThat(foreign(text)).as(key).isEmpty();
            assertThat(text).as(key).doesNotContain(CONVERTED);
        });
    }
}
