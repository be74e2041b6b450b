package org.commonweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.TraditionalChinese;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who reads Traditional Chinese is answered in it: findings, reasons, errors and files. */
@GraphTest
@Import(SamplePeople.class)
class TraditionalChineseTests {

    private static final Map<String, Object> WUQIAO =
            Map.of("place", SamplePeople.id("Place", "wq"), "at", SampleDistrict.REFERENCE.toString());

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void aFindingIsToldInIt() {
        JsonNode figure = Api.on(port).as("planner").data("""
                        query($place: ID!, $at: DateTime!) { diagnostics(place: $place, asOf: $at) {
                          response { closedShare { title(lang: ZH_HANT) hans: title
                            definition(lang: ZH_HANT) formula(lang: ZH_HANT) caveats { text(lang: ZH_HANT) } } }
                          suggestions { reason(lang: ZH_HANT) } } }""", WUQIAO).path("diagnostics");
        JsonNode closed = figure.at("/response/closedShare");
        assertThat(closed.path("title").asString()).isEqualTo("吹哨確認結案率");
        assertThat(closed.path("hans").asString()).isEqualTo("吹哨闭环率");
        assertThat(closed.path("caveats")).isNotEmpty();
        assertThat(figure.path("suggestions")).isNotEmpty();
        traditional(closed.path("definition"), closed.path("formula"));
        traditional(closed.path("caveats").findValues("text"));
        traditional(figure.path("suggestions").findValues("reason"));
    }

    @Test
    void aReasonIsToldInIt() {
        JsonNode told = Api.on(port)
                .as("agency:rc-qt")
                .data(
                        "query($need: ID) { suggestSummons(need: $need, asOf: \"2026-06-30T00:00:00+08:00\") {"
                                + " note(lang: ZH_HANT) departments { reasons(lang: ZH_HANT) } } }",
                        Map.of("need", SamplePeople.id("Need", "i-underpass")))
                .path("suggestSummons");
        assertThat(told.path("note").asString()).startsWith("以下只是建議");
        assertThat(told.at("/departments/0/reasons")).hasSizeGreaterThan(3);
        told.path("departments")
                .forEach(one -> traditional(one.path("reasons").valueStream().toList()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    zh-Hant,               此項供規劃者和管理員使用
                    'zh-TW,zh;q=0.8',      此項供規劃者和管理員使用
                    zh-HK,                 此項供規劃者和管理員使用
                    zh-Hans-HK,            此项供规划人员和管理员使用
                    zh,                    此项供规划人员和管理员使用
                    fr,                    This is for planners
                    """)
    void anErrorIsToldInWhatTheRequestPrefers(String preferred, String message) {
        JsonNode answer = Api.on(port).speaking(preferred).ask("{ timeBank(place: \"x\") { __typename } }", Map.of());
        assertThat(answer.at("/errors/0/message").asString()).startsWith(message);
    }

    @Test
    void whatStopsANeedIsToldInIt() {
        JsonNode plan = Api.on(port).as("charity:ch-food").data("""
                        query($place: ID!, $at: DateTime!) { proposeMatch(input: {place: $place, asOf: $at}) {
                          plan { optimalityReason(lang: ZH_HANT) unmet(first: 50) { text(lang: ZH_HANT) } } } }""", WUQIAO).at("/proposeMatch/plan");
        traditional(plan.path("optimalityReason"));
        assertThat(plan.path("unmet"))
                .isNotEmpty()
                .allSatisfy(unmet -> assertThat(unmet.path("text").asString()).matches("(尚缺|無法滿足).*"));
    }

    @Test
    void aPostIsCalledInIt() {
        JsonNode posts = Api.on(port).as("planner").data("""
                        query($place: ID!, $at: DateTime!) { singlePersonDependencies(place: $place, asOf: $at) {
                          pairs { posts { role(lang: ZH_HANT) hans: role en: role(lang: EN) } } } }""", WUQIAO).at("/singlePersonDependencies/pairs");
        traditional(posts.findValues("role"));
        assertThat(posts.findValues("hans"))
                .extracting(JsonNode::asString)
                .allMatch(role -> role.matches("\\p{IsHan}+"));
        assertThat(posts.findValues("en"))
                .extracting(JsonNode::asString)
                .contains("Liaison officer")
                .allMatch(role -> role.matches("[A-Z][A-Za-z -]+"));
    }

    private static void traditional(JsonNode... texts) {
        traditional(List.of(texts));
    }

    private static void traditional(List<JsonNode> texts) {
        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.asString()).containsPattern("\\p{IsHan}");
            assertThat(TraditionalChinese.foreign(text.asString())).isEmpty();
        });
    }
}
