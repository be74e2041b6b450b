package org.commonweave.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonweave.volunteering.OwnRest;
import org.commonweave.volunteering.Plan;
import org.commonweave.volunteering.Words;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void everyReasonIsSaidInBothLanguages() {
        Stream.of(
                        Stream.of(Plan.WhyNobody.values()).map(why -> "nobody." + why.name()),
                        Stream.of(Plan.WhyShort.values()).map(why -> "short." + why.name()),
                        Stream.of(OwnRest.State.values()).map(state -> "rest." + state.name()),
                        Stream.of("match.note", "thanks.none"))
                .flatMap(keys -> keys)
                .forEach(key -> {
                    assertThat(Wording.in("EN").say(key, "2026-07-01", 5))
                            .endsWith(".")
                            .doesNotContainPattern("\\p{IsHan}");
                    assertThat(Wording.in("ZH_HANS").say(key, "2026-07-01", 5)).containsPattern("\\p{IsHan}");
                });
    }

    @Test
    void theTermsMakeOneSentence() {
        List<Words> parts = List.of(
                new Words("why.interests", List.of(2)),
                new Words("why.time", List.of(0.5)),
                new Words("why.near", List.of(1.25)),
                new Words("why.room", List.of(0.75)),
                new Words("why.band", List.of("18-35")));
        assertThat(Wording.in("EN").sentence(parts))
                .isEqualTo("Proposed because 2 interests fit, there is time for 50% of it, it is 1.2 km from where they"
                        + " take part, 75% of the hours they offer are left, the age band 18-35 takes part less than it"
                        + " could.");
        assertThat(Wording.in(null).sentence(parts))
                .isEqualTo("推荐理由：有 2 项兴趣相符，有时间参加其中的 50%，距其常参加活动的地点 1.2 公里，愿意投入的时间还剩 75%，18-35 岁年龄段参与偏少。");
    }
}
