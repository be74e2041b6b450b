package org.commonweave.participation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Proportions;

/** Which part of the activities is for older people in all but name. */
public final class ElderOnlyShare {

    private ElderOnlyShare() {}

    /**
     * What counts as such.
     *
     * @param age from which on someone is an elder
     * @param part of those taking part, of known age, who are elders
     */
    public record Settings(int age, double part, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(60, 0.8, Thresholds.high(0.3, 0.6));
    }

    /**
     * The counts behind the share.
     *
     * @param tooFew activities with too few people of known age to be told apart
     */
    public record Detail(int activities, int elderOnly, int tooFew) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Part> parts = Part.of(projection, frame);
        int minCell = frame.guards().minCell();
        int counted = 0;
        int tooFew = 0;
        TreeMap<String, Integer> elderOnly = new TreeMap<>();
        for (Map.Entry<String, List<Part>> activity : Part.byActivity(parts).entrySet()) {
            SortedMap<String, Person> people = new TreeMap<>();
            activity.getValue().stream()
                    .map(Part::person)
                    .filter(person -> Bands.ageBand(projection, person) != null)
                    .forEach(person -> people.put(person.id(), person));
            if (people.isEmpty() || SmallCells.small(people.size(), minCell)) {
                tooFew++;
                continue;
            }
            counted++;
            long elders = people.values().stream()
                    .filter(person -> Bands.atLeast(projection, person, settings.age()))
                    .count();
            if (elders >= settings.part() * people.size() - 1e-9) {
                elderOnly.put(activity.getKey(), people.size());
            }
        }
        boolean enough = counted > 0 && counted >= frame.guards().minActivities();
        return Draft.of("elderOnlyShare", Unit.SHARE, frame)
                .value(Proportions.share(elderOnly.size(), counted))
                .n(counted)
                .interval(Proportions.wilson(elderOnly.size(), counted))
                .param("age", settings.age())
                .param("part", settings.part())
                .verdict(settings.thresholds(), enough)
                .evidence(elderOnly.entrySet().stream()
                        .map(entry -> Evidence.node("Activity", entry.getKey(), entry.getValue()))
                        .toList())
                .suppressed(tooFew > 0 && minCell > 0)
                .caveat("participation.peopleNotAttendances")
                .caveatWhen(tooFew > 0, "participation.tooFewOfKnownAge", tooFew)
                .detail(new Detail(counted, elderOnly.size(), tooFew));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }
}
