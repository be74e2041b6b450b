package org.commonweave.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonweave.testing.TraditionalChinese;
import org.commonweave.text.Messages;
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

    @Test
    void traditionalChineseIsWrittenAsItsReadersDo() {
        TraditionalChinese.isWhatTheseAre(texts("zh-Hant"));
    }

    /** Pages name a metric where it stands without its figure; beside it, the service does. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
    void metricsAreCalledAsTheServiceCallsThem(String lang) {
        Messages service = Messages.Bundle.of("diagnosis").in(lang);
        Map<String, String> texts = texts(lang);
        List<String> metrics =
                texts.keySet().stream().filter(key -> key.startsWith("Metric.")).toList();
        assertThat(metrics)
                .hasSizeGreaterThan(25)
                .allSatisfy(key -> assertThat(texts)
                        .containsEntry(key, service.say("metric." + key.substring("Metric.".length()) + ".title")));
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
