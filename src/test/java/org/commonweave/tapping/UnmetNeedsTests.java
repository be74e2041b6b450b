package org.commonweave.tapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweave.testing.Community.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.record.NodeRef;
import org.commonweave.tapping.UnmetNeeds.Detail;
import org.commonweave.tapping.UnmetNeeds.Gap;
import org.commonweave.testing.Community;
import org.junit.jupiter.api.Test;

class UnmetNeedsTests {

    private final Community community = new Community().term("meals").term("rides");

    @Test
    void listsWhatIsLackingWhereAndHowLong() {
        need("a", "meals", Map.of("status", "OPEN", "validFrom", day("2025-01-01"), "quantity", 10, "unit", "box"));
        need(
                "b",
                "meals",
                Map.of("status", "PARTLY_MET", "validFrom", day("2025-03-02"), "quantity", 4, "unit", "box"));
        need("c", "meals", Map.of("status", "MET", "validFrom", day("2025-01-10")));
        need("d", "rides", Map.of("status", "OPEN", "validFrom", day("2025-02-01")));
        given("b", 3);

        Result<Detail> result = of(Guards.DEFAULT);

        assertThat(result.value()).isEqualTo(1);
        assertThat(result.n()).isEqualTo(3);
        assertThat(result.verdict()).isEqualTo(Verdict.WATCH);
        Gap meals = result.detail().gaps().get(0);
        assertThat(meals.category()).isEqualTo("meals");
        assertThat(meals.area()).isEqualTo(Community.PLACE);
        assertThat(meals.unmet()).isEqualTo(2);
        assertThat(meals.met()).isEqualTo(1);
        assertThat(meals.repeats()).isTrue();
        assertThat(meals.longestDays()).isEqualTo(90);
        assertThat(meals.medianDays()).isEqualTo(60);
        assertThat(meals.missing()).isEqualTo(Map.of("box", 11.0));
        assertThat(meals.needs()).containsExactly("a", "b");
        Gap rides = result.detail().gaps().get(1);
        assertThat(rides.repeats()).isFalse();
        assertThat(rides.missing()).isEmpty();
        assertThat(result.evidence()).hasSize(2);
    }

    @Test
    void countsWhatEndedUnmetInTheWindowAndNothingOlder() {
        need("ended", "meals", Map.of("status", "OPEN", "validFrom", day("2025-01-01"), "validTo", day("2025-02-01")));
        need("old", "meals", Map.of("status", "OPEN", "validFrom", day("2024-01-01"), "validTo", day("2024-02-01")));
        need("withdrawn", "meals", Map.of("status", "WITHDRAWN", "validFrom", day("2025-01-01")));
        need("later", "meals", Map.of("status", "OPEN", "validFrom", day("2025-06-01")));

        Gap meals = of(Guards.DEFAULT).detail().gaps().get(0);

        assertThat(meals.needs()).containsExactly("ended");
        assertThat(meals.longestDays()).isEqualTo(31);
    }

    @Test
    void callsAnOldGapThatRepeatsAConcern() {
        need("a", "meals", Map.of("status", "OPEN", "validFrom", day("2024-01-01")));
        need("b", "meals", Map.of("status", "OPEN", "validFrom", day("2025-03-01")));

        assertThat(of(Guards.DEFAULT).verdict()).isEqualTo(Verdict.CONCERN);
    }

    @Test
    void hidesTheNeedsOfFewPeople() {
        for (int i = 0; i < 4; i++) {
            personsNeed(i);
        }
        need("committee", "meals", Map.of("status", "OPEN", "validFrom", day("2025-01-01")));

        Result<Detail> few = of(Guards.DEFAULT);
        assertThat(few.suppressed()).isTrue();
        assertThat(few.detail().withheld()).isTrue();
        assertThat(few.detail().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.needs()).containsExactly("committee"));

        personsNeed(4);
        assertThat(of(Guards.DEFAULT).detail().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.unmet()).isEqualTo(6));
    }

    @Test
    void saysNothingOfAPlaceWithoutNeeds() {
        Result<Detail> none = of(Guards.DEFAULT);

        assertThat(none.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(none.detail().gaps()).isEqualTo(List.of());
    }

    private Result<Detail> of(Guards guards) {
        return UnmetNeeds.of(community.projection(), Community.frame(guards));
    }

    private void need(String id, String category, Map<String, Object> properties) {
        community.node("Need", id, new HashMap<>(properties));
        community.in(ref(id), category);
        community.tie("LOCATED_AT", ref(id), Community.place(), Map.of());
    }

    private void personsNeed(int i) {
        community.person("p" + i, "", Map.of());
        need("p" + i + "-needs", "meals", Map.of("status", "OPEN", "validFrom", day("2025-02-01")));
        community.tie("HAS_NEED", Community.person("p" + i), ref("p" + i + "-needs"), Map.of());
    }

    private void given(String need, double quantity) {
        community.node("Resource", "lot", Map.of("resourceClass", "CHARITABLE"));
        community.tie(
                "ALLOCATED",
                new NodeRef("Resource", "lot"),
                ref(need),
                Map.of("quantity", quantity, "unit", "box", "status", "DELIVERED", "at", day("2025-03-05")));
    }

    private static NodeRef ref(String id) {
        return new NodeRef("Need", id);
    }
}
