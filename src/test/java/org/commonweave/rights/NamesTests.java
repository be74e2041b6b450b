package org.commonweave.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void areTakenOutOfTextsAsWholeWords() {
        Names names = new Names(List.of("Ann", "Ann Lee", "王芳"));
        assertThat(names.out("Ann Lee is no planner, Ann says")).isEqualTo("[erased] is no planner, [erased] says");
        assertThat(names.out("由王芳提出")).isEqualTo("由[erased]提出");
        assertThat(names.in("Annabel")).isFalse();
        assertThat(names.in("(Ann)")).isTrue();
    }

    @Test
    void areTellingWhenTheyAreNotTooShort() {
        assertThat(List.of("Li", "王", "").stream()
                        .filter(name -> !name.isEmpty())
                        .filter(Names::telling))
                .isEmpty();
        assertThat(List.of("Ann", "王芳")).allMatch(Names::telling);
    }

    @Test
    void areAllThatARecordIsCalled() {
        assertThat(Names.in(Map.of("nameEn", "Ann", "nameZhHans", "安", "aliases", List.of("Annie"), "ownerId", "x")))
                .containsExactlyInAnyOrder("Ann", "安", "Annie");
    }
}
