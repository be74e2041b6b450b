package org.commonweave.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextValuesTests {

    private static final Model MODEL = ModelReader.read(ModelConfiguration.sdl());
    private static final RecordChecker CHECKER = new RecordChecker(MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "HTTPS://example.org/a?b=c:d#e",
                "www.example.org",
                "example.org/a:b",
                "example.org:8080/menu",
                "//example.org",
                " https://example.org ",
                "中国.中国/食堂"
            })
    void takesAddressesOfTheWeb(String url) {
        assertThat(organization("url", url).violations()).isEmpty();
        assertThat(organization("url", url).properties()).containsEntry("url", url.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:1",
                "\u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org",
                "mailto:a@example.org",
                "https://example.org/a b",
                "www.example.org\u00A0,\u3000www.example.net",
                ":x"
            })
    void takesNoOtherLinks(String url) {
        assertThat(faults(organization("url", url))).containsExactly("INVALID_VALUE url");
        assertThat(faults(CHECKER.check(new NodeRecord("Agreement", "a", Map.of("kind", "MOU", "documentUrl", url)))))
                .contains("INVALID_VALUE documentUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info@example.org", "o'neil+x@example", "信箱@例子.中国", " info@example.org "})
    void takesMailAddresses(String email) {
        assertThat(organization("email", email).properties()).containsEntry("email", email.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "@b.c", "a@", "a@b@c", "a@b.c\r\nBcc:x", "a @b.c", "a@b.c, d@e.f", "a@b\u0085.c"})
    void takesNoOtherMail(String email) {
        assertThat(faults(organization("email", email))).containsExactly("INVALID_VALUE email");
    }

    @Test
    void limitsEveryTextToWhatItIs() {
        for (String line :
                List.of("nameEn", "nameZhHans", "aliases", "uscc", "ownerId", "externalId", "sector", "url")) {
            Checked tooLong = organization(line, "长".repeat(2_001));
            assertThat(tooLong.violations())
                    .singleElement()
                    .returns(line, Violation::field)
                    .returns("INVALID_VALUE", Violation::code)
                    .returns(line + " has 2001 characters; at most 2000 are kept.", Violation::message);
            assertThat(organization(line, "长".repeat(2_000)).violations()).isEmpty();
        }
        assertThat(organization("descriptionEn", "x".repeat(100_000)).violations())
                .isEmpty();
        assertThat(faults(organization("descriptionEn", "x".repeat(100_001))))
                .containsExactly("INVALID_VALUE descriptionEn");
        assertThat(organization("extras", Map.of("notes", "x".repeat(200_000))).violations())
                .isEmpty();
        assertThat(faults(CHECKER.check(new NodeRecord(
                        "Category", "c", Map.of("scheme", "s".repeat(1_001), "code", "c".repeat(1_001))))))
                .containsExactly("INVALID_VALUE scheme", "INVALID_VALUE code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u000Bb", "a\u001B[31m", "a\u007Fb", "a\uD800b", "a\uDC00", "\uD83E"})
    void takesNoTextWithCharactersThatAreNone(String text) {
        assertThat(faults(organization("nameEn", text))).containsExactly("INVALID_VALUE nameEn");
        assertThat(faults(organization("aliases", List.of("good", text)))).containsExactly("INVALID_VALUE aliases");
        assertThat(faults(organization("descriptionEn", text))).containsExactly("INVALID_VALUE descriptionEn");
        assertThat(faults(organization("extras", Map.of("a", List.of(Map.of("b", text))))))
                .containsExactly("INVALID_VALUE extras");
        assertThat(faults(organization("extras", Map.of(text, 1)))).containsExactly("INVALID_VALUE extras");
    }

    @Test
    void keepsLinesTabsAndCharactersOfTwoUnits() {
        assertThat(organization("descriptionEn", "🧶 yarn\tand\r\nneedles 𠮷").violations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Activity, kind=EVENT, start=2026-05-02T09:00:00Z, end=2026-05-02T08:59:59Z",
        "Activity, kind=EVENT, start=2026-05-02T09:00:00+08:00, end=2026-05-02T00:59:00Z",
        "Cohort, ageBand=60-18, minAge=60, maxAge=18",
        "Resource, resourceClass=SPACE, capacity=5, minimumLot=6",
        "Whistle, kind=WORK, blownAt=2026-05-02, closedAt=2026-05-01",
        "Referral, state=CLOSED, referredAt=2026-05-02, closedAt=2026-05-01"
    })
    void namesTheLaterOfTwoThatContradictEachOther(String label, String required, String first, String later) {
        Map<String, Object> properties = new java.util.HashMap<>();
        for (String given : List.of(required, first, later)) {
            properties.put(given.substring(0, given.indexOf('=')), given.substring(given.indexOf('=') + 1));
        }
        String field = later.substring(0, later.indexOf('='));
        assertThat(CHECKER.check(new NodeRecord(label, "x", properties)).violations())
                .filteredOn(violation -> violation.message().contains("must not be"))
                .singleElement()
                .returns(field, Violation::field)
                .returns("INVALID_VALUE", Violation::code);
        properties.put(field, first.substring(first.indexOf('=') + 1));
        assertThat(faults(CHECKER.check(new NodeRecord(label, "x", properties))))
                .as("the same twice is no contradiction")
                .doesNotContain("INVALID_VALUE " + field);
    }

    @Test
    void aStepOfACaseIsNotBeforeItsSummons() {
        Checked checked = CHECKER.check(new RelationshipRecord(
                "SUMMONS",
                "s",
                new NodeRef("Whistle", "w"),
                new NodeRef("Organization", "o"),
                Map.of("seq", 1, "sentAt", "2026-05-02", "signedAt", "2026-05-01", "resolvedAt", "2026-05-03")));
        assertThat(faults(checked)).containsExactly("INVALID_VALUE signedAt");
    }

    @Test
    void sparesWhatARecordCanDoWithoutAndNothingElse() {
        Checked checked = CHECKER.check(new NodeRecord(
                "Organization",
                "o",
                Map.of("kind", "CHARITY", "url", "javascript:x", "email", "foo", "staffCount", "many")));
        assertThat(CHECKER.spared(checked).properties()).containsOnlyKeys("kind", "staffCount");
        Checked cohort =
                CHECKER.check(new NodeRecord("Cohort", "c", Map.of("ageBand", "a\u0000", "minAge", 9, "maxAge", 8)));
        assertThat(CHECKER.spared(cohort).properties()).containsOnlyKeys("ageBand", "minAge");
    }

    private static Checked organization(String field, Object value) {
        return CHECKER.check(new NodeRecord("Organization", "o", Map.of("kind", "CHARITY", field, value)));
    }

    private static List<String> faults(Checked checked) {
        return checked.violations().stream()
                .map(violation -> violation.code() + " " + violation.field())
                .toList();
    }
}
