package org.commonweave.participation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
        return ratios(projection, frame, Person::consentStats);
    }

    /** The same of the people chosen, who agreed to what it is used for. */
    public static SortedMap<String, Double> ratios(Projection projection, Frame frame, Predicate<Person> chosen) {
        SortedMap<String, Double> hours = Part.hours(Part.of(projection, frame, chosen));
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (Person person : projection.people().values()) {
            Double capacity = person.capacityHours();
            if (capacity != null && chosen.test(person)) {
                double given = hours.getOrDefault(person.id(), 0.0);
                ratios.put(person.id(), ratio(given, capacity, frame.window().length()));
            }
        }
        return ratios;
    }

    /** Hours given in a time over the hours offered in as long a time; without limit when none were offered. */
    public static double ratio(double given, double monthlyCapacity, Duration time) {
        double able = monthlyCapacity * monthsOf(time);
        return given == 0 ? 0 : able == 0 ? Double.POSITIVE_INFINITY : given / able;
    }

    /**
     * By person chosen who set a limit, the weeks beyond it of the run of active weeks that has not ended: its last week is
     * the current one or the one before. 0 when within the limit, or after a week of rest.
     */
    public static SortedMap<String, Integer> owedNow(Projection projection, Frame frame, Predicate<Person> chosen) {
        SortedMap<String, List<OffsetDateTime>> active = new TreeMap<>();
        Part.of(projection, frame, chosen).stream()
                .filter(part -> part.hours() > 0 && part.person().restAfterWeeks() != null)
                .forEach(part -> active.computeIfAbsent(part.person().id(), id -> new ArrayList<>())
                        .add(part.at()));
        SortedMap<String, Integer> owed = new TreeMap<>();
        active.forEach((id, times) -> {
            Integer limit = Objects.requireNonNull(projection.people().get(id)).restAfterWeeks();
            if (limit != null) {
                owed.put(id, Math.max(0, currentRun(times, frame.asOf()) - limit));
            }
        });
        return owed;
    }

    /** Weeks in a row with something done, up to the current week or the one before; 0 after a week of rest. */
    public static int currentRun(Collection<OffsetDateTime> active, OffsetDateTime now) {
        TreeSet<Long> weeks = new TreeSet<>();
        // Weeks begin at midnight of one clock: that of the question.
        active.forEach(time -> weeks.add(week(time.withOffsetSameInstant(now.getOffset()))));
        long week = week(now);
        if (weeks.isEmpty() || weeks.last() < week - 1) {
            return 0;
        }
        int run = 1;
        for (long last = weeks.last(); weeks.contains(last - run); ) {
            run++;
        }
        return run;
    }

    /** Weeks in a row with confirmed hours beyond the person's own limit, by person who set one; 0 when within it. */
    public static SortedMap<String, Integer> restDebts(Projection projection, Frame frame) {
        SortedMap<String, SortedSet<Long>> weeks = new TreeMap<>();
        for (Part part : Part.of(projection, frame)) {
            if (part.hours() > 0 && part.person().restAfterWeeks() != null) {
                weeks.computeIfAbsent(part.person().id(), id -> new TreeSet<>()).add(week(part.at()));
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

    /** A length of time in twelfths of a Gregorian year. */
    public static double monthsOf(Duration window) {
        return window.toSeconds() / 3600.0 / HOURS_PER_MONTH;
    }

    /** Weeks begin on Monday; they are numbered on through the years. */
    private static long week(OffsetDateTime at) {
        var monday = at.toLocalDate().with(WeekFields.ISO.dayOfWeek(), 1);
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
