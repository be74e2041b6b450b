package org.commonweave.volunteering;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Window;
import org.commonweave.tapping.Distances;
import org.commonweave.tapping.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** What is asked of pairs of a person and an activity: skills, time, way. */
final class Openness {

    private final Projection facts;
    private final SortedMap<String, Set<String>> known;

    Openness(Projection facts, Frame lately) {
        this.facts = facts;
        this.known = whereabouts(facts, lately);
    }

    /** Places of the activities a person lately took part in; where anybody lives is not known and not asked. */
    private static SortedMap<String, Set<String>> whereabouts(Projection facts, Frame lately) {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        for (Activity activity : facts.activities().values()) {
            if (lately.window().covers(activity.start())) {
                activity.attendances()
                        .forEach(part -> known.computeIfAbsent(part.person(), id -> new TreeSet<>())
                                .addAll(activity.locations()));
            }
        }
        return known;
    }

    static boolean skilled(Person person, Activity activity) {
        return person.skills().containsAll(activity.openings().requiredSkills());
    }

    /** Share of the activity that the person has time for; null when either is unknown. */
    static @Nullable Double time(Person person, Activity activity) {
        String said = person.volunteer().availability();
        var start = activity.start();
        var end = activity.end();
        if (said == null || start == null || end == null || !start.isBefore(end)) {
            return null;
        }
        Window lasts = new Window(start, end);
        double needed = lasts.length().toMinutes() / 60.0;
        return needed == 0
                ? null
                : WeeklyHours.parse(said)
                        .map(hours -> Math.min(1, hours.within(lasts) / needed))
                        .orElse(null);
    }

    @Nullable Double km(Person person, Activity activity) {
        return Distances.km(facts, known.getOrDefault(person.id(), Set.of()), activity.locations());
    }

    /** True when the person is invited already, or was, or takes part. */
    static boolean asked(Person person, Activity activity) {
        return person.volunteer().invitations().stream()
                        .anyMatch(invitation ->
                                invitation.sent() && invitation.activity().equals(activity.id()))
                || activity.attendances().stream()
                        .anyMatch(part -> part.person().equals(person.id()));
    }

    /** Places that nobody has been asked to take yet; null when nobody knows how many there are. */
    @Nullable Integer free(Activity activity) {
        Integer places = activity.openings().places();
        if (places == null) {
            return null;
        }
        Set<String> coming = new TreeSet<>();
        activity.attendances().forEach(part -> coming.add(part.person()));
        facts.people()
                .values()
                .forEach(person -> person.volunteer().invitations().stream()
                        .filter(invitation ->
                                invitation.open() && invitation.activity().equals(activity.id()))
                        .forEach(invitation -> coming.add(person.id())));
        return Math.max(0, places - coming.size());
    }
}
