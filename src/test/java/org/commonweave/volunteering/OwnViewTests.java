package org.commonweave.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweave.testing.Community;
import org.junit.jupiter.api.Test;

class OwnViewTests {

    @Test
    void whoeverGaveMoreThanTheyOfferedRestsUntilItHasBalanced() {
        List<OwnPart> parts = List.of(part("a", "2025-02-01", 40, true), part("b", "2025-03-01", 10, true));
        // Ninety days of ten hours a month are 29.57 hours.
        OwnRest rest = OwnRest.of(parts, 10.0, null, Community.day("2025-04-01"), Options.DEFAULT);
        assertThat(rest.state()).isEqualTo(OwnRest.State.OVER_CAPACITY);
        // The forty hours of the first of February leave the ninety days with the second of May.
        assertThat(rest.until()).isEqualTo(LocalDate.parse("2025-05-03"));
        assertThat(OwnRest.of(parts, 100.0, null, Community.day("2025-04-01"), Options.DEFAULT)
                        .state())
                .isEqualTo(OwnRest.State.NO_NEED);
        assertThat(OwnRest.of(parts, null, null, Community.day("2025-04-01"), Options.DEFAULT)
                        .load())
                .isNull();
    }

    @Test
    void whoeverWentOnTooLongRestsForAWeek() {
        List<OwnPart> parts = List.of(
                part("a", "2025-03-12", 1, true), part("b", "2025-03-19", 1, true), part("c", "2025-03-26", 1, true));
        OwnRest rest = OwnRest.of(parts, null, 2, Community.day("2025-04-01"), Options.DEFAULT);
        assertThat(rest.state()).isEqualTo(OwnRest.State.REST_DUE);
        assertThat(rest.weeks()).isEqualTo(3);
        assertThat(rest.until()).isEqualTo(LocalDate.parse("2025-04-07"));
        // On that day the week of rest is over.
        assertThat(OwnRest.of(parts, null, 2, Community.day("2025-04-07"), Options.DEFAULT)
                        .state())
                .isEqualTo(OwnRest.State.NO_NEED);
    }

    @Test
    void badgesAndSeatsComeFromConfirmedPracticeAndSayFromWhere() {
        List<OwnPart> parts = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> part("a" + i, "2025-0" + i + "-15", 1.5, i < 6))
                .toList();
        Incentives incentives = Incentives.of(parts, Community.day("2025-07-01"));
        assertThat(incentives.points()).isEqualTo(7);
        assertThat(incentives.badges()).singleElement().satisfies(badge -> {
            assertThat(badge.hours()).isEqualTo(7.5);
            assertThat(badge.activities()).containsExactly("a1", "a2", "a3", "a4", "a5");
        });
        assertThat(incentives.seat().eligible()).isTrue();
        assertThat(incentives.seat().months()).isEqualTo(5);
        assertThat(Incentives.of(parts.subList(0, 3), Community.day("2025-07-01"))
                        .seat()
                        .eligible())
                .isFalse();
        assertThat(Incentives.of(parts, Community.day("2026-07-01")).seat().months())
                .isZero();
    }

    private static OwnPart part(String activity, String day, double hours, boolean confirmed) {
        return new OwnPart(activity, Community.day(day), hours, confirmed, true, List.of("care"));
    }
}
