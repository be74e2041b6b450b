package org.commonweave.participation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;

/**
 * How loaded each volunteer is. This is by person, for rules that rest the tired; no result shows it.
 */
public final class Loads {

    /** A twelfth of a Gregorian year. */
    private static final double HOURS_PER_MONTH = 730.485;

    private Loads() {}

    /**
     * Confirmed hours over the hours the person is willing to give in as long a time, by person; over 1 is overloaded.
     * People who did not say how many are left out, and so are those who agreed to no statistics.
     */
    public static SortedMap<String, Double> ratios(Projection projection, Frame frame) {
        SortedMap<String, Double> hours = Part.hours(Part.of(projection, frame));
        double months = monthsOf(frame.window().length());
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (Person person : projection.people().values()) {
            Double capacity = person.capacityHours();
            if (capacity != null && person.consentStats()) {
                double given = hours.getOrDefault(person.id(), 0.0);
                double able = capacity * months;
                ratios.put(person.id(), given == 0 ? 0 : able == 0 ? Double.POSITIVE_INFINITY : given / able);
            }
        }
        return ratios;
    }

    /** Weeks in a row with confirmed hours beyond the person's own limit, by person who set one; 0 when within it. */
    public static SortedMap<String, Integer> restDebts(Projection projection, Frame frame) {
        SortedMap<String, SortedSet<Long>> weeks = new TreeMap<>();
        for (Part part : Part.of(projection, frame)) {
            if (part.hours() > 0 && part.person().restAfterWeeks() != null) {
                weeks.computeIfAbsent(part.person().id(), id -> new TreeSet<>()).add(week(part));
            }
        }
        SortedMap<String, Integer> debts = new TreeMap<>();
        projection.people().values().forEach(person -> {
            Integer limit = person.restAfterWeeks();
            SortedSet<Long> active = weeks.get(person.id());
            if (limit != null && active != null) {
                debts.put(person.id(), Math.max(0, longestRun(List.copyOf(active)) - limit));
            }
        });
        return debts;
    }

    static double monthsOf(Duration window) {
        return window.toSeconds() / 3600.0 / HOURS_PER_MONTH;
    }

    /** Weeks begin on Monday; they are numbered on through the years. */
    private static long week(Part part) {
        var monday = part.at().toLocalDate().with(WeekFields.ISO.dayOfWeek(), 1);
        return ChronoUnit.WEEKS.between(LocalDate.of(1970, 1, 5), monday);
    }

    private static int longestRun(List<Long> weeks) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < weeks.size(); i++) {
            run = i > 0 && weeks.get(i) == weeks.get(i - 1) + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
