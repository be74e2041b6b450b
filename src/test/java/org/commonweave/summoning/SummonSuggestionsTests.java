package org.commonweave.summoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.commonweave.testing.Community.day;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.testing.Community;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom to summon, in communities made up for it. */
class SummonSuggestionsTests {

    private static final OffsetDateTime NOW = day("2025-03-31");

    private final Community community = new Community();

    SummonSuggestionsTests() {
        community.term("env").term("drainage", "env").term("waste", "env");
        community.organization("committee", "RESIDENTS_COMMITTEE");
        need("flood", "drainage");
    }

    private void need(String id, String category) {
        community.node("Need", id, Map.of("status", "OPEN"));
        community.tie("LOCATED_AT", Community.need(id), Community.place(), Map.of());
        community.in(Community.need(id), category);
    }

    private void department(String id, int staff, @Nullable String offers) {
        community.node("Organization", id, Map.of("kind", "DEPARTMENT", "staffCount", staff));
        community.tie("SERVES", Community.organization(id), Community.place(), Map.of());
        if (offers != null) {
            community.tie("OFFERS", Community.organization(id), Community.category(offers), Map.of());
        }
    }

    private void whistle(String id, String need, String date, String state) {
        community.node("Whistle", id, Map.of("kind", "WORK", "state", state, "blownAt", day(date)));
        community.tie("ABOUT", Community.whistle(id), Community.need(need), Map.of());
        community.tie("BLOWN_BY", Community.whistle(id), Community.organization("committee"), Map.of());
    }

    /** @param hours until it came; null when it did not */
    private void summons(
            String whistle, String department, String date, @Nullable Integer hours, @Nullable String back) {
        Map<String, Object> facts = new HashMap<>(Map.of("seq", 1, "sentAt", day(date)));
        if (hours != null) {
            facts.put("reportedAt", day(date).plusHours(hours));
            facts.put("resolvedAt", day(date).plusHours(hours + 1));
        }
        if (back != null) {
            facts.put("returnedReason", back);
        }
        community.tie("SUMMONS", Community.whistle(whistle), Community.organization(department), facts);
    }

    private Suggestions suggest() {
        return SummonSuggestions.of(
                community.projection(),
                new Issue("flood", Set.of("drainage"), Set.of(Community.PLACE), "committee"),
                NOW,
                SummonSuggestions.Options.DEFAULT);
    }

    private static Suggestions.Department of(Suggestions suggestions, String organization) {
        return suggestions.departments().stream()
                .filter(one -> one.organization().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhoOffersTheVeryCategoryMostAndNobodyWhoHasNothingToDoWithIt() {
        department("water", 10, "drainage");
        department("environment", 10, "env");
        department("cleaning", 10, "waste");
        department("market", 10, null);

        Suggestions suggestions = suggest();

        assertThat(suggestions.departments())
                .extracting(Suggestions.Department::organization)
                .containsExactly("water", "environment");
        // Handles it (1), serves the place (1); nothing known of answers (a half), nothing on its hands (1).
        assertThat(of(suggestions, "water").score()).isCloseTo(0.5 + 0.3 * 0.5 + 0.2, within(1e-9));
        assertThat(of(suggestions, "environment").handling().part()).isEqualTo(0.5);
        assertThat(of(suggestions, "water").evidence()).hasSize(2);
    }

    @Test
    void learnsFromWhoCame() {
        department("quick", 10, "drainage");
        department("silent", 10, "drainage");
        for (int i = 0; i < 4; i++) {
            need("old" + i, "drainage");
            whistle("w" + i, "old" + i, "2025-01-1" + i, "CLOSED");
            summons("w" + i, "quick", "2025-01-1" + i, 10 + 2 * i, null);
            summons("w" + i, "silent", "2025-01-1" + i, null, null);
        }

        Suggestions suggestions = suggest();

        assertThat(suggestions.departments())
                .extracting(Suggestions.Department::organization)
                .containsExactly("quick", "silent");
        PastAnswers quick = of(suggestions, "quick").answers();
        assertThat(quick.came()).isEqualTo(4);
        assertThat(quick.medianHours()).isEqualTo(13.0);
        assertThat(quick.part()).isCloseTo(5 / 6.0, within(1e-9));
        assertThat(of(suggestions, "silent").answers().part()).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(suggestions.joint()).hasSize(1);
        assertThat(suggestions.joint().get(0).organizations()).containsExactly("quick", "silent");
        assertThat(suggestions.joint().get(0).times()).isEqualTo(4);
    }

    @Test
    void asksTheRightOneAndNotTheOneThatSendsItBack() {
        department("wrong", 10, null);
        department("right", 10, null);
        for (int i = 0; i < 3; i++) {
            need("old" + i, "drainage");
            whistle("w" + i, "old" + i, "2025-02-0" + (1 + i), "CLOSED");
            summons("w" + i, "wrong", "2025-02-0" + (1 + i), null, "Not ours");
            summons("w" + i, "right", "2025-02-0" + (1 + i), 5, null);
        }

        Suggestions suggestions = suggest();

        assertThat(suggestions.departments())
                .extracting(Suggestions.Department::organization)
                .containsExactly("right");
        assertThat(of(suggestions, "right").handling().part()).isCloseTo(0.9, within(1e-9));
        // Who sent it back was not there with the other.
        assertThat(suggestions.joint()).isEmpty();
        department("offering", 10, "drainage");
    }

    @Test
    void sparesWhoHasTooMuchOnTheirHands() {
        department("busy", 2, "drainage");
        department("free", 2, "drainage");
        for (int i = 0; i < 4; i++) {
            need("other" + i, "waste");
            whistle("w" + i, "other" + i, "2025-03-2" + i, "DISPATCHED");
            summons("w" + i, "busy", "2025-03-2" + i, null, null);
        }

        Suggestions suggestions = suggest();

        assertThat(of(suggestions, "busy").burden().open()).isEqualTo(4);
        assertThat(of(suggestions, "busy").burden().perStaff()).isEqualTo(2.0);
        assertThat(suggestions.departments().get(0).organization()).isEqualTo("free");
    }

    @Test
    void tellsWhatWasWhistledBefore() {
        whistle("same", "flood", "2024-06-01", "CLOSED");
        need("puddle", "drainage");
        whistle("alike", "puddle", "2025-02-01", "CLOSED");
        whistle("withdrawn", "puddle", "2025-02-02", "WITHDRAWN");
        whistle("long-ago", "puddle", "2024-06-01", "CLOSED");
        need("bin", "waste");
        whistle("other", "bin", "2025-02-01", "CLOSED");

        List<Suggestions.Repeat> repeats = suggest().repeats();

        assertThat(repeats).extracting(Suggestions.Repeat::whistle).containsExactly("same", "alike");
        assertThat(repeats)
                .extracting(Suggestions.Repeat::kind)
                .containsExactly(Suggestions.RepeatKind.SAME_ISSUE, Suggestions.RepeatKind.SAME_CATEGORY_AND_PLACE);
    }

    @Test
    void looksWhoseTerritoryItIs() {
        community.node("Place", "corner", Map.of("level", "GRID"));
        community.tie("WITHIN", new org.commonweave.record.NodeRef("Place", "corner"), Community.place(), Map.of());
        department("here", 10, "drainage");
        community.node("Organization", "there", Map.of("kind", "DEPARTMENT", "staffCount", 10));
        community.tie(
                "SERVES",
                Community.organization("there"),
                new org.commonweave.record.NodeRef("Place", "corner"),
                Map.of());
        community.tie("OFFERS", Community.organization("there"), Community.category("drainage"), Map.of());

        Suggestions suggestions = suggest();

        assertThat(of(suggestions, "here").mandate().territory()).isEqualTo(Mandate.Territory.HERE);
        assertThat(of(suggestions, "there").mandate().territory()).isEqualTo(Mandate.Territory.ELSEWHERE);
        assertThat(of(suggestions, "there").score())
                .isLessThan(of(suggestions, "here").score());
    }
}
