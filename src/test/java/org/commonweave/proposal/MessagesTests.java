package org.commonweave.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.commonweave.matching.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason that either end can have is said in words, in both languages. */
class MessagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"EN", "ZH_HANS"})
    void everyReasonIsSaid(String language) {
        Wording wording = Wording.in(language);
        Set<Reason> ofNeeds = EnumSet.complementOf(EnumSet.of(Reason.NO_MATCHING_NEED, Reason.NEEDS_FULL));
        Set<Reason> ofLots = EnumSet.complementOf(EnumSet.of(Reason.NO_COMPATIBLE_LOT, Reason.EXHAUSTED));
        assertThat(ofNeeds)
                .allSatisfy(why -> assertThat(wording.say("need." + why)).isNotBlank());
        assertThat(ofLots)
                .allSatisfy(why -> assertThat(wording.say("lot." + why, "x")).isNotBlank());
        assertThat(wording.say("lot.RESTRICTION", "0-17")).contains("0-17");
        assertThat(wording.say("bestFound", 2, 5)).contains("2", "5");
    }
}
