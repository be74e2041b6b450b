package org.commonweave.summoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason can be said in both languages. */
class WordingTests {

    @Test
    void everyReasonIsInBothLanguages() {
        Stream.concat(
                        Stream.of(
                                "note",
                                "why.offers",
                                "why.handled",
                                "why.unknown",
                                "why.came",
                                "why.cameIn",
                                "why.open",
                                "why.openPerStaff"),
                        Stream.of(Mandate.Territory.values()).map(territory -> "why.territory." + territory))
                .forEach(key -> {
                    assertThat(Wording.in("EN").say(key, 1, 2, 3.5))
                            .endsWith(".")
                            .doesNotContainPattern("\\p{IsHan}");
                    assertThat(Wording.in("ZH_HANS").say(key, 1, 2, 3.5)).containsPattern("\\p{IsHan}");
                });
    }
}
