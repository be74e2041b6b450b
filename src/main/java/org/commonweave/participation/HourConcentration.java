package org.commonweave.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Bootstrap;
import org.commonweave.statistics.Gini;
import org.jspecify.annotations.Nullable;

/** How unequally hours are given: the Gini coefficient, with the base it is taken over. */
public final class HourConcentration {

    /** Below so many people the coefficient is given with its correction for small numbers. */
    private static final int SMALL_SAMPLE = 30;

    private HourConcentration() {}

    /**
     * What is told.
     *
     * @param top of how many of the busiest the share of hours is told, as long as that many are not too few to show
     */
    public record Settings(int top, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(5, Thresholds.high(0.6, 0.8));
    }

    /**
     * The coefficient over each base; null where too few people stand behind it.
     *
     * @param base which of them the value is
     * @param registered people who said how many hours they can give, or gave some
     */
    public record Detail(
            Base base,
            @Nullable Integer active,
            @Nullable Integer registered,
            @Nullable Double totalHours,
            @Nullable Double giniActive,
            @Nullable Double giniActiveCorrected,
            @Nullable Double giniRegistered,
            @Nullable Double topShare) {}

    /** Over whom the coefficient is taken. */
    public enum Base {
        /** Over those who gave hours. */
        ACTIVE,
        /** Over those who gave hours, with the correction for small numbers. */
        ACTIVE_CORRECTED
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Part> parts = Part.of(projection, frame);
        SortedMap<String, Double> byPerson = Part.hours(parts);
        List<Double> hours = List.copyOf(byPerson.values());
        List<Double> withIdle = withIdle(projection, byPerson);
        int n = hours.size();
        int minCell = frame.guards().minCell();
        boolean small = SmallCells.small(n, minCell);
        Base base = n < SMALL_SAMPLE ? Base.ACTIVE_CORRECTED : Base.ACTIVE;
        boolean told = n > 0 && !small;
        Double gini = told ? (base == Base.ACTIVE ? Gini.of(hours) : Gini.corrected(hours)) : null;
        // How many registered tells how many of them were idle, and so does the coefficient over them.
        boolean idleHidden = SmallCells.small(withIdle.size() - n, minCell);
        boolean topHidden = told && SmallCells.small(Math.min(settings.top(), n), minCell);
        return Draft.of("hourConcentration", Unit.SHARE, frame)
                .value(gini)
                .n(small ? 0 : n)
                .interval(told ? Bootstrap.interval(hours, base == Base.ACTIVE ? Gini::of : Gini::corrected) : null)
                .param("top", settings.top())
                .param("base", base.name())
                .param("seed", Bootstrap.SEED)
                .verdict(
                        settings.thresholds(),
                        gini != null && n >= frame.guards().minParticipants())
                .evidence(Part.evidence(parts, frame))
                .suppressed(small || topHidden || idleHidden)
                .caveat("participation.giniBase")
                .caveat("participation.confirmedOnly", Part.unconfirmed(projection, frame))
                .caveat("participation.noRanking")
                .caveatWhen(small || topHidden || idleHidden, "participation.smallGroups", minCell)
                .detail(new Detail(
                        base,
                        small ? null : n,
                        small || idleHidden ? null : withIdle.size(),
                        told ? sum(hours) : null,
                        told ? Gini.of(hours) : null,
                        told ? Gini.corrected(hours) : null,
                        told && !idleHidden ? Gini.of(withIdle) : null,
                        told && !topHidden ? top(hours, settings.top()) : null));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /** The hours given, and none by each who offered some and gave none. */
    private static List<Double> withIdle(Projection projection, SortedMap<String, Double> given) {
        List<Double> hours = new ArrayList<>(given.values());
        projection.people().values().stream()
                .filter(Person::consentStats)
                .filter(person -> person.capacityHours() != null && !given.containsKey(person.id()))
                .forEach(person -> hours.add(0.0));
        return hours;
    }

    private static double top(List<Double> hours, int k) {
        List<Double> busiest =
                hours.stream().sorted(Comparator.reverseOrder()).limit(k).toList();
        return sum(busiest) / sum(hours);
    }

    private static double sum(List<Double> hours) {
        return hours.stream().mapToDouble(Double::doubleValue).sum();
    }
}
