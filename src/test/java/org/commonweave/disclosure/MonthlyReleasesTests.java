package org.commonweave.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.disclosure.Contributions.Kind;
import org.junit.jupiter.api.Test;

/** A district and all its communities, each month the last twelve: what a planner looks at, and must go on being told. */
class MonthlyReleasesTests {

    private static final int LEAST = 5;
    private static final int PEOPLE = 700;
    private static final int PLACES = 6;
    private static final int MONTHS = 24;
    private static final int WINDOW = 12;

    private record Taken(int person, int place, int month) {}

    @Test
    void goOn() {
        List<Taken> parts = parts();
        List<Contributions> told = new ArrayList<>();
        for (int end = WINDOW; end <= MONTHS; end++) {
            for (int place = -1; place < PLACES; place++) {
                Contributions next = contributions(parts, place, end);
                assertThat(Differencing.safe(told, next, LEAST))
                        .as("place %d, the year up to month %d, after %d releases", place, end, told.size())
                        .isTrue();
                told.add(next);
            }
        }
    }

    /** Some take part often and others seldom; one in four parts is elsewhere than usual. */
    private static List<Taken> parts() {
        Random random = new Random(1);
        List<Taken> parts = new ArrayList<>();
        for (int i = 0; i < PEOPLE * 6; i++) {
            int person = (int) (PEOPLE * Math.pow(random.nextDouble(), 2));
            int place = random.nextInt(4) == 0 ? random.nextInt(PLACES) : person % PLACES;
            parts.add(new Taken(person, place, random.nextInt(MONTHS)));
        }
        return parts;
    }

    private static Contributions contributions(List<Taken> parts, int place, int end) {
        SortedMap<Long, Long> people = new TreeMap<>();
        SortedMap<Long, Long> hours = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Taken part = parts.get(i);
            if ((place < 0 || part.place() == place) && part.month() < end && part.month() >= end - WINDOW) {
                people.put((long) part.person(), (long) part.person());
                hours.put((long) i, (long) part.person());
            }
        }
        return Contributions.of(Map.of(Kind.PARTICIPANTS, people, Kind.PARTS, hours));
    }
}
