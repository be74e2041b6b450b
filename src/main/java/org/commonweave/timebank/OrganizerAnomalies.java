package org.commonweave.timebank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Which part of the hours that organizers confirmed deserves a second look. About organizers only, never about people. */
public final class OrganizerAnomalies {

    private static final int REPEATED = 5;
    private static final double DAY = 24;

    private OrganizerAnomalies() {}

    /** From where on the share is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.high(0.05, 0.2));
    }

    /**
     * One organizer.
     *
     * @param hours confirmed in the window
     * @param share of them that deviate
     * @param deviations the kinds there are
     */
    public record Row(String organization, double hours, double share, List<Deviation> deviations) {

        public Row {
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * The organizers, by identifier and not by share.
     *
     * @param tooFew organizers whose hours come from too few people to be told, and those hidden with them
     */
    public record Detail(List<Row> organizers, int tooFew) {

        public Detail {
            organizers = List.copyOf(organizers);
        }
    }

    private static final class Tally {
        private final Set<String> people = new HashSet<>();
        private final SortedSet<Deviation> kinds = new TreeSet<>();
        private double hours;
        private double deviating;
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Claim> claims = Claim.of(projection, frame);
        int minCell = frame.guards().minCell();
        SortedMap<String, Tally> tallies = tallies(claims);
        List<Row> rows = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        Set<String> hidden = hidden(tallies, minCell);
        int tooFew = hidden.size();
        double hours = 0;
        double deviating = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            if (hidden.contains(entry.getKey())) {
                continue;
            }
            hours += tally.hours;
            deviating += tally.deviating;
            rows.add(new Row(entry.getKey(), tally.hours, tally.deviating / tally.hours, List.copyOf(tally.kinds)));
            evidence.add(Evidence.node("Organization", entry.getKey(), tally.hours));
        }
        int people = (int) claims.stream().map(Claim::person).distinct().count();
        @Nullable Double share = hours == 0 ? null : deviating / hours;
        return Draft.of("organizerAnomalies", Unit.SHARE, frame)
                .value(share)
                .n(rows.size())
                .param("repeated", REPEATED)
                .verdict(
                        settings.thresholds(),
                        share != null && people >= frame.guards().minParticipants())
                .evidence(evidence)
                .suppressed(tooFew > 0 && minCell > 0)
                .caveat("timebank.secondLook")
                .caveat("timebank.bothConfirm")
                .caveatWhen(tooFew > 0, "timebank.tooFewPeople", tooFew)
                .detail(new Detail(rows, tooFew));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /**
     * Organizers with hours of few people, and as many more as it takes that those of all hidden are not of few: how many
     * hours there were in all is told elsewhere.
     */
    private static Set<String> hidden(SortedMap<String, Tally> tallies, int minCell) {
        Set<String> hidden = new TreeSet<>();
        Set<String> people = new HashSet<>();
        List<String> fewestFirst = tallies.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (String id) -> people(tallies, id).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String organizer : fewestFirst) {
            Set<String> own = people(tallies, organizer);
            if (!SmallCells.small(own.size(), minCell) && !SmallCells.small(people.size(), minCell)) {
                break;
            }
            hidden.add(organizer);
            people.addAll(own);
        }
        return hidden;
    }

    private static Set<String> people(SortedMap<String, Tally> tallies, String organizer) {
        Tally tally = tallies.get(organizer);
        return tally == null ? Set.of() : tally.people;
    }

    private static SortedMap<String, Tally> tallies(List<Claim> claims) {
        Map<String, List<Claim>> ofPerson = new HashMap<>();
        claims.forEach(claim -> ofPerson.computeIfAbsent(claim.person(), id -> new ArrayList<>())
                .add(claim));
        SortedMap<String, Tally> tallies = new TreeMap<>();
        for (Claim claim : claims) {
            Set<Deviation> found = deviations(claim, ofPerson.getOrDefault(claim.person(), List.of()));
            for (String organizer : claim.organizers()) {
                Tally tally = tallies.computeIfAbsent(organizer, id -> new Tally());
                tally.people.add(claim.person());
                tally.hours += claim.hours();
                tally.kinds.addAll(found);
                tally.deviating += found.isEmpty() ? 0 : claim.hours();
            }
        }
        return tallies;
    }

    private static Set<Deviation> deviations(Claim claim, List<Claim> ofPerson) {
        Set<Deviation> found = EnumSet.noneOf(Deviation.class);
        put(found, Deviation.LONGER_THAN_ACTIVITY, claim.longerThanActivity());
        put(found, Deviation.SAME_TIME, ofPerson.stream().anyMatch(claim::sameTime));
        var day = claim.at().toLocalDate();
        double thatDay = ofPerson.stream()
                .filter(other -> other.at().toLocalDate().equals(day))
                .mapToDouble(Claim::hours)
                .sum();
        put(found, Deviation.OVER_A_DAY, thatDay > DAY);
        put(found, Deviation.CONFIRMED_AT_ONCE, claim.confirmedAtOnce());
        long same = ofPerson.stream().filter(claim::sameAmount).count();
        put(found, Deviation.REPEATED_AMOUNT, same >= REPEATED);
        return found;
    }

    private static void put(Set<Deviation> found, Deviation kind, boolean is) {
        if (is) {
            found.add(kind);
        }
    }
}
