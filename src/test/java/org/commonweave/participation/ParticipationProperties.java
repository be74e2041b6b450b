package org.commonweave.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.testing.Community;

class ParticipationProperties {

    private static final Frame FRAME = Community.frame(Guards.NONE);

    /** Tries every week as the first of a run. */
    @Property(tries = 200)
    void restDebtIsTheLongestRunBeyondTheLimit(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 11) Integer> weeks,
            @ForAll @IntRange(min = 1, max = 4) int limit) {
        Community community =
                new Community().organization("club", "COMMUNITY_ORG").person("p", "", Map.of("restAfterWeeks", limit));
        Set<Integer> active = new TreeSet<>(weeks);
        for (int week : active) {
            // The first Monday of 2025 is the sixth of January.
            String day = Community.day("2025-01-06")
                    .plusDays(7L * week + week % 7)
                    .toLocalDate()
                    .toString();
            community.activity("a" + week, day, "club").tookPart("p", "a" + week, 1, "club");
        }
        int longest = 0;
        for (int first = 0; first <= 11; first++) {
            int run = 0;
            while (active.contains(first + run)) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        assertThat(Loads.restDebts(community.projection(), FRAME).get("p")).isEqualTo(Math.max(0, longest - limit));
    }

    /** Adds up each activity with and without the one busiest person. */
    @Property(tries = 200)
    void coreDependenceIsWhatFallsWithTheBusiest(
            @ForAll @Size(min = 2, max = 6) List<@Size(value = 3) List<@IntRange(max = 9) Integer>> hours) {
        Community community = new Community().organization("club", "COMMUNITY_ORG");
        int[] totals = new int[3];
        for (int person = 0; person < 3; person++) {
            community.person("p" + person, "", Map.of());
        }
        for (int activity = 0; activity < hours.size(); activity++) {
            community.activity("a" + activity, "2025-02-03", "club");
            for (int person = 0; person < 3; person++) {
                int given = hours.get(activity).get(person);
                totals[person] += given;
                community.tookPart("p" + person, "a" + activity, given, "club");
            }
        }
        int busiest = 0;
        for (int person = 1; person < 3; person++) {
            busiest = totals[person] > totals[busiest] ? person : busiest;
        }
        int counted = 0;
        int falling = 0;
        for (List<Integer> activity : hours) {
            int all = activity.stream().mapToInt(Integer::intValue).sum();
            counted += all > 0 ? 1 : 0;
            falling += all > 0 && 2 * activity.get(busiest) >= all ? 1 : 0;
        }
        Double share = CoreDependence.of(
                        community.projection(), FRAME, new CoreDependence.Settings(1, 0.5, Thresholds.high(0.25, 0.5)))
                .value();
        if (counted == 0) {
            assertThat(share).isNull();
        } else {
            assertThat(Objects.requireNonNull(share)).isEqualTo((double) falling / counted, within(1e-9));
        }
    }
}
