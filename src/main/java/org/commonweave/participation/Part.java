package org.commonweave.participation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Attendance;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;

/** A confirmed part of a person in an activity of the window. */
public record Part(Activity activity, OffsetDateTime at, Person person, double hours) {

    /** The parts of those who agreed to be counted. */
    public static List<Part> of(Projection projection, Frame frame) {
        return of(projection, frame, Person::consentStats);
    }

    /** The parts of the people chosen. */
    static List<Part> of(Projection projection, Frame frame, Predicate<Person> chosen) {
        List<Part> parts = new ArrayList<>();
        for (Activity activity : projection.activities().values()) {
            OffsetDateTime start = activity.start();
            if (start == null || !frame.window().covers(start) || start.isAfter(frame.asOf())) {
                continue;
            }
            for (Attendance attendance : activity.attendances()) {
                Person person = projection.people().get(attendance.person());
                if (attendance.confirmed() && person != null && chosen.test(person)) {
                    parts.add(new Part(activity, start, person, attendance.hours()));
                }
            }
        }
        return parts;
    }

    /** How many attendances of the window nobody, or only one side, confirmed. */
    static int unconfirmed(Projection projection, Frame frame) {
        return (int) projection.activities().values().stream()
                .filter(activity -> frame.window().covers(activity.start()))
                .flatMap(activity -> activity.attendances().stream())
                .filter(attendance -> !attendance.confirmed())
                .count();
    }

    /** Hours by person, of those who gave any. */
    static SortedMap<String, Double> hours(List<Part> parts) {
        SortedMap<String, Double> hours = new TreeMap<>();
        parts.stream()
                .filter(part -> part.hours() > 0)
                .forEach(part -> hours.merge(part.person().id(), part.hours(), Double::sum));
        return hours;
    }

    static SortedMap<String, List<Part>> byActivity(List<Part> parts) {
        SortedMap<String, List<Part>> activities = new TreeMap<>();
        parts.forEach(part -> activities
                .computeIfAbsent(part.activity().id(), id -> new ArrayList<>())
                .add(part));
        return activities;
    }

    /** The activities, each weighted by those who took part, as far as they are not too few; never the people. */
    static List<Evidence> evidence(List<Part> parts, Frame frame) {
        List<Evidence> evidence = new ArrayList<>();
        byActivity(parts).forEach((id, present) -> {
            TreeSet<String> people = new TreeSet<>();
            present.forEach(part -> people.add(part.person().id()));
            boolean small = SmallCells.small(people.size(), frame.guards().minCell());
            evidence.add(Evidence.node("Activity", id, small ? 1 : people.size()));
        });
        return evidence;
    }
}
