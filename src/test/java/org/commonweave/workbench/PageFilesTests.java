package org.commonweave.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of the pages fit each other: texts in every language, modules that exist, and one list of addresses. */
class PageFilesTests {

    private static final Pattern KEY = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Assets ASSETS = Assets.read(WorkbenchSettings.SHIPPED);

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant"})
    void everyLanguageHasTheSameTexts(String lang) {
        Map<String, String> english = texts("en");
        Map<String, String> other = texts(lang);
        Predicate<String> singular = key -> key.endsWith(".one");
        assertThat(other.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        english.keySet().stream().filter(singular.negate()).toList());
        other.forEach((key, text) ->
                assertThat(parameters(english.getOrDefault(key, ""))).as(key).containsAll(parameters(text)));
        assertThat(other.values()).noneMatch(String::isBlank);
    }

    /** Big5 has the characters of Taiwan and Hong Kong and none that exist only in Simplified Chinese. */
    @Test
    void traditionalChineseIsWrittenInItsOwnCharacters() {
        texts("zh-Hant")
                .forEach((key, text) -> assertThat(text.codePoints()
                                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                                .mapToObj(Character::toString)
                                .filter(sign ->
                                        !Charset.forName("Big5").newEncoder().canEncode(sign)))
                        .as(key)
                        .isEmpty());
    }

    /** What a converter leaves behind: words of the mainland, and characters that it took for another. */
    @Test
    void traditionalChineseIsNotMerelyConverted() {
        texts("zh-Hant")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContain(
                                "社群", "許可權", "郵箱", "質量", "信息", "網絡", "軟件", "默認", "渠道", "志願者", "響應", "身份", "平臺", "合同",
                                "沒有隻", "籤協議", "采取", "伙伴", "物件", "裝置", "迴流", "“", "”"));
    }

    @Test
    void everyTextAskedForExists() {
        Map<String, String> english = texts("en");
        Set<String> missing = new TreeSet<>();
        for (String file : modules()) {
            KEY.matcher(ASSETS.file(file).orElseThrow().text())
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(key -> !english.containsKey(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void pagesAreTheSameForTheServiceAndTheBrowser() {
        String routes = ASSETS.file("js/routes.js").orElseThrow().text();
        assertThat(Pattern.compile("path: '([^']+)'")
                        .matcher(routes)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList())
                .isEqualTo(Workbench.PAGES);
    }

    @Test
    void noPageNamesAnotherHostOrWritesHtmlItself() {
        for (String file : modules()) {
            String text = ASSETS.file(file).orElseThrow().text();
            assertThat(text).as(file).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
            assertThat(text.replace("http://www.w3.org/", "").replace("http://graphml.graphdrawing.org/", ""))
                    .as(file)
                    .doesNotContain("https://", "http://");
        }
    }

    private static Set<String> modules() {
        return Imports.of(
                        ASSETS,
                        Workbench.PAGES.stream()
                                .map(path -> "js/pages/" + (path.equals("/") ? "overview" : path.substring(1)) + ".js")
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toArray(String[]::new))
                .stream()
                .filter(file -> file.startsWith("js/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String lang) {
        String json = ASSETS.file("i18n/" + lang + ".json").orElseThrow().text();
        return JsonMapper.shared().readValue(json, new TypeReference<>() {});
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
