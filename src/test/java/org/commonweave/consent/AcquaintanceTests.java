package org.commonweave.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.record.NodeRef;
import org.commonweave.testing.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AcquaintanceTests extends Neighbours {

    @Test
    void withdrawalCountsInTheVeryNextQuery() {
        String search = "{ people(where: {nameEn: {eq: \"ann\"}}) { totalCount nodes { uuid } } }";
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isEqualTo(1);
        String before = version();
        set(ann, Map.of("purpose", "SHARE", "given", false));
        assertThat(version()).isNotEqualTo(before);
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isZero();
        assertThat(planner.data("{ people(search: \"ann\") { nodes { uuid } } }")
                        .at("/people/nodes"))
                .isEmpty();
        set(ann, Map.of("purpose", "SHARE", "given", true));
        assertThat(planner.data(search).at("/people/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void introductionsLeadOverNobodyWhoTookConsentBack() {
        assertThat(paths()).isEqualTo(1);
        set(ann, Map.of("purpose", "INTRODUCE", "given", false));
        assertThat(paths()).isZero();
        set(ann, Map.of("purpose", "INTRODUCE", "given", true));
        assertThat(paths()).isEqualTo(1);
        // The facts of both answers are held; what either of the two says counts all the same.
        assertThat(acquaintance(bob, "withdrawAcquaintance").path("kept").asBoolean(true))
                .isFalse();
        assertThat(paths()).isZero();
        JsonNode tie = ann.data(TIES).at("/myAcquaintances/0");
        assertThat(tie.path("agreedByMe").asBoolean(false)).isTrue();
        assertThat(tie.path("agreedByOther").asBoolean(true)).isFalse();
        // One alone does not bring it back for the other.
        assertThat(acquaintance(ann, "confirmAcquaintance").path("kept").asBoolean(true))
                .isFalse();
        assertThat(acquaintance(bob, "confirmAcquaintance").path("kept").asBoolean(false))
                .isTrue();
        assertThat(paths()).isEqualTo(1);
    }

    @Test
    void acquaintancesAreTheBusinessOfTheTwo() {
        for (Api other : List.of(
                Api.on(port).as("resident::cat"),
                Api.on(port).as("agency:agency:cat"),
                Api.on(port).as("administrator::cat"))) {
            assertThat(acquaintance(other, "withdrawAcquaintance")
                            .at("/userErrors/0/code")
                            .asString())
                    .isEqualTo("NOT_FOUND");
            assertThat(other.data(TIES).path("myAcquaintances")).isEmpty();
        }
        for (Api nobody :
                List.of(Api.on(port), Api.on(port).as("resident"), Api.on(port).as("agency:agency"), planner)) {
            for (String query : List.of(TIES, MINE)) {
                assertThat(nobody.ask(query, Map.of())
                                .at("/errors/0/extensions/code")
                                .asString())
                        .isEqualTo("FORBIDDEN");
            }
            assertThat(nobody.ask(SET, Map.of("input", Map.of("purpose", "SHARE", "given", false)))
                            .toString())
                    .contains("FORBIDDEN");
            assertThat(nobody.ask(PREVIEW, Map.of("purpose", "SHARE", "given", false))
                            .toString())
                    .contains("FORBIDDEN");
        }
    }

    @Test
    void previewsWhatHangsOnAConsentAndChangesNothing() {
        JsonNode introduce = preview("INTRODUCE", false);
        assertThat(introduce.path("changes").asBoolean(false)).isTrue();
        assertThat(count(introduce, "ACQUAINTANCES_IN_PATHS")).isEqualTo(1);
        assertThat(count(introduce, "ORGANIZATIONS_JOINED")).isEqualTo(1);
        assertThat(introduce.path("notCounted")).hasSize(1);
        assertThat(count(preview("STATISTICS", false), "PARTS_COUNTED")).isEqualTo(1);
        assertThat(count(preview("STATISTICS", false), "BANDS_HIDDEN")).isZero();
        assertThat(count(preview("SHARE", false), "POSTS_SHOWN")).isEqualTo(1);
        assertThat(count(preview("INVITATIONS", false), "INVITATIONS_OPEN")).isEqualTo(1);
        assertThat(preview("INVITATIONS", false).path("changes").asBoolean(true))
                .isFalse();
        assertThat(preview("INVITATIONS", true).path("notCounted")).hasSize(2);
        assertThat(mine("INTRODUCE").path("given").asBoolean(false)).isTrue();
        // Four more in the band: without her, fewer are counted than may be shown.
        records.load(
                Stream.of("c1", "c2", "c3", "c4")
                        .flatMap(name -> Stream.of(
                                person(name, id(name)),
                                tie(
                                        "IN_COHORT",
                                        new NodeRef("Person", id(name)),
                                        new NodeRef("Cohort", "old"),
                                        Map.of()))),
                written -> {});
        assertThat(count(preview("STATISTICS", false), "BANDS_HIDDEN")).isEqualTo(1);
    }
}
