package org.commonweave.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Bootstrap;
import org.commonweave.statistics.Dissimilarity;
import org.jspecify.annotations.Nullable;

/** How far the ages of those who take part are from the ages of those who live there: the index of dissimilarity. */
public final class CohortSkew {

    private static final String UNKNOWN = "UNKNOWN";

    private CohortSkew() {}

    /**
     * What counts as missing.
     *
     * @param missingBelow a band is missing when it is represented less than this, as a ratio of shares
     */
    public record Settings(double missingBelow, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(0.5, Thresholds.high(0.2, 0.4));
    }

    /**
     * The numbers beside the value.
     *
     * @param bands in the order of age, those of unknown age last
     * @param participants distinct people; null when hidden
     * @param toRebalance how many people would have to be of another band; null when unknown
     * @param missing bands that hardly take part although enough of them were to be expected
     */
    public record Detail(
            List<Band> bands,
            @Nullable Integer participants,
            @Nullable Double toRebalance,
            List<String> missing) {

        public Detail {
            bands = List.copyOf(bands);
            missing = List.copyOf(missing);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Part> parts = Part.of(projection, frame);
        Map<String, Person> people = new TreeMap<>();
        parts.forEach(part -> people.put(part.person().id(), part.person()));
        List<String> ages = people.values().stream()
                .map(person -> Bands.ageBand(projection, person))
                .map(band -> band == null ? UNKNOWN : band)
                .toList();
        Map<String, Integer> residents = Bands.residents(projection);
        Map<String, Integer> counts = counts(ages, residents);
        SmallCells table = SmallCells.of(counts, frame.guards().minCell());
        Double skew = skew(table, counts, residents);
        int known = (int) ages.stream().filter(residents::containsKey).count();
        int unknown = ages.size() - known;
        // With the number of unknown ages hidden, shares are of all who took part: those of known age would tell it.
        int base = table.total() == null ? 0 : unknownHidden(table) ? table.total() : known;
        List<String> missing = missing(counts, residents, known, frame.guards().minCell(), settings);
        boolean enough = skew != null && known >= frame.guards().minParticipants();
        return Draft.of("cohortSkew", Unit.SHARE, frame)
                .value(skew)
                .n(table.total() == null ? 0 : table.total())
                .interval(table.suppressed() ? null : interval(ages, residents))
                .param("missingBelow", settings.missingBelow())
                .param("minCell", frame.guards().minCell())
                .verdict(settings.thresholds(), enough)
                .watchWhen(!missing.isEmpty())
                .evidence(Part.evidence(parts, frame))
                .evidence(Bands.evidence(projection))
                .suppressed(table.suppressed())
                .caveat("participation.peopleNotAttendances")
                .caveat("participation.residentPopulation")
                .caveatWhen(residents.isEmpty(), "participation.noPopulation")
                .caveatWhen(unknown > 0 && !table.suppressed(), "participation.unknownAge", unknown)
                .caveatWhen(table.suppressed(), "participation.mergedBands")
                .detail(new Detail(
                        Band.rows(table, residents, base),
                        table.total(),
                        skew == null || table.total() == null ? null : skew * base,
                        missing));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Map<String, Integer> counts(List<String> ages, Map<String, Integer> residents) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        residents.keySet().forEach(band -> counts.put(band, 0));
        ages.forEach(band -> counts.merge(band, 1, Integer::sum));
        return counts;
    }

    /** Over what is shown only, hidden bands taken as one, so that the number tells nothing of a hidden band. */
    private static @Nullable Double skew(
            SmallCells table, Map<String, Integer> counts, Map<String, Integer> residents) {
        Map<String, Integer> taking = new TreeMap<>();
        Map<String, Integer> living = new TreeMap<>();
        residents.forEach((band, count) -> {
            String key = table.cells().get(band) == null ? "HIDDEN" : band;
            taking.merge(key, counts.getOrDefault(band, 0), Integer::sum);
            living.merge(key, count, Integer::sum);
        });
        if (unknownHidden(table)) {
            taking.merge("HIDDEN", counts.getOrDefault(UNKNOWN, 0), Integer::sum);
        }
        int people = taking.values().stream().mapToInt(Integer::intValue).sum();
        int population = living.values().stream().mapToInt(Integer::intValue).sum();
        return people == 0 || population == 0 || table.total() == null ? null : Dissimilarity.of(taking, living);
    }

    private static boolean unknownHidden(SmallCells table) {
        return table.cells().containsKey(UNKNOWN) && table.cells().get(UNKNOWN) == null;
    }

    private static @Nullable Interval interval(List<String> ages, Map<String, Integer> residents) {
        List<String> known = ages.stream().filter(residents::containsKey).toList();
        // A band that was counted may have nobody: where all have, there is nothing to compare with.
        return residents.values().stream().noneMatch(count -> count > 0)
                ? null
                : Bootstrap.interval(known, sample -> Dissimilarity.of(counts(sample, residents), residents));
    }

    private static List<String> missing(
            Map<String, Integer> counts, Map<String, Integer> residents, int known, int minCell, Settings settings) {
        double population =
                residents.values().stream().mapToInt(Integer::intValue).sum();
        List<String> missing = new ArrayList<>();
        if (known > 0 && population > 0) {
            residents.forEach((band, count) -> {
                double expected = (double) known * count / population;
                boolean enough = expected > 0 && expected >= minCell;
                // Half exactly is not below half, whatever the rounding.
                if (enough && counts.getOrDefault(band, 0) / expected < settings.missingBelow() - 1e-9) {
                    missing.add(band);
                }
            });
        }
        return missing;
    }
}
