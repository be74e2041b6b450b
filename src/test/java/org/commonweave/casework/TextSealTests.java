package org.commonweave.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

class TextSealTests {

    private static CaseEvent event() {
        Actor actor = new Actor("AGENCY", "club", false);
        Ruling ruling = Casework.open(
                CaseType.WHISTLE,
                "w",
                actor,
                List.of("water"),
                "Mrs Wang slipped",
                OffsetDateTime.parse("2026-03-02T09:00:00+08:00"));
        return ((Ruling.Taken) ruling).events().get(0);
    }

    private static List<String> faults(CaseEvent event) {
        return Chain.faults(List.of(event), new Chain.Head(1, event.hash()));
    }

    private static CaseEvent with(CaseEvent event, Map<String, Object> changes) {
        Map<String, Object> properties = new HashMap<>(event.properties());
        properties.putAll(changes);
        return CaseEvent.of(Values.value(properties));
    }

    private static Map<String, Object> erased(String text) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("reason", text);
        changes.put("textSalt", null);
        changes.put("textErasedBy", "certificate");
        return changes;
    }

    @Test
    void wordsCanGoAndTheChainHolds() {
        assertThat(faults(event())).isEmpty();
        CaseEvent erased = with(event(), erased(TextSeal.ERASED));
        assertThat(faults(erased)).isEmpty();
        assertThat(erased.properties().toString()).doesNotContain("Wang");
    }

    @Test
    void otherWordsShow() {
        CaseEvent event = event();
        assertThat(faults(with(event, Map.of("reason", "Mr Li slipped")))).isNotEmpty();
        assertThat(faults(with(event, erased("Mr Li slipped")))).isNotEmpty();
        Map<String, Object> silently = erased(TextSeal.ERASED);
        silently.put("textErasedBy", null);
        assertThat(faults(with(event, silently))).isNotEmpty();
        assertThat(faults(with(event, Map.of("textDigest", "0")))).isNotEmpty();
        assertThat(faults(with(event, Map.of("role", "PLANNER")))).isNotEmpty();
    }

    /** What was written before there were seals has its words in the chain. */
    @Test
    void olderEventsHoldAsTheyAre() {
        Map<String, Object> without = new HashMap<>(event().properties());
        without.keySet().removeIf(name -> name.startsWith("text"));
        CaseEvent old = CaseEvent.of(Values.value(without));
        CaseEvent resealed = with(old, Map.of("hash", Chain.hash(old)));
        assertThat(resealed.seal()).isNull();
        assertThat(faults(resealed)).isEmpty();
        assertThat(faults(with(resealed, Map.of("reason", "other")))).isNotEmpty();
    }

    @Test
    void equalWordsHaveUnequalDigests() {
        assertThat(event().properties().get("textDigest"))
                .isNotEqualTo(event().properties().get("textDigest"));
    }
}
