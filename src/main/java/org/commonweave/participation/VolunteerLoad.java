package org.commonweave.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** Which part of the active volunteers gives more than they said they could. The remedy is rest and recruitment. */
public final class VolunteerLoad {

    private static final String OVER = "over";

    private VolunteerLoad() {}

    /**
     * What is too much.
     *
     * @param overloadAbove hours given over hours offered
     */
    public record Settings(double overloadAbove, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(1, Thresholds.high(0.02, 0.1));
    }

    /**
     * Volunteers who said how many hours they can give.
     *
     * @param bands how many of them gave none, up to half, up to all, or over what they offered; null where hidden
     * @param unknownCapacity active people who did not say how many hours they can give
     */
    public record Detail(
            SmallCells bands,
            @Nullable Integer overloaded,
            @Nullable Integer unknownCapacity) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        SortedMap<String, Double> ratios = Loads.ratios(projection, frame);
        List<Part> parts = Part.of(projection, frame);
        int minCell = frame.guards().minCell();
        SmallCells bands = SmallCells.of(bands(ratios, settings.overloadAbove()), minCell);
        int active = (int) ratios.values().stream().filter(ratio -> ratio > 0).count();
        int over = (int) ratios.values().stream()
                .filter(ratio -> ratio > settings.overloadAbove())
                .count();
        int unsaid = (int) Part.hours(parts).keySet().stream()
                .filter(id -> !ratios.containsKey(id))
                .count();
        boolean shown = !bands.suppressed();
        Double share = Proportions.share(over, active);
        boolean enough = share != null && active >= frame.guards().minParticipants();
        // That somebody is worn out may be said; how many of few may not.
        Draft draft = Draft.of("volunteerLoad", Unit.SHARE, frame)
                .value(share)
                .verdict(settings.thresholds(), enough)
                .watchWhen(over > 0)
                .value(shown ? share : null)
                .n(n(bands, active, minCell));
        return draft.interval(shown ? Proportions.wilson(over, active) : null)
                .param("overloadAbove", settings.overloadAbove())
                .param("months", Loads.monthsOf(frame.window().length()))
                .evidence(Part.evidence(parts, frame))
                .suppressed(bands.suppressed())
                .caveat("participation.restAndRecruit")
                .caveat("participation.confirmedOnly", Part.unconfirmed(projection, frame))
                .caveatWhen(unsaid >= minCell && unsaid > 0, "participation.capacityUnsaid", unsaid)
                .caveatWhen(bands.suppressed(), "participation.smallGroups", minCell)
                .detail(new Detail(bands, bands.cells().get(OVER), SmallCells.shown(unsaid, minCell)));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /** The active, or all who offered hours when how many were idle is hidden, which the active would tell. */
    private static int n(SmallCells bands, int active, int minCell) {
        Integer total = bands.total();
        if (bands.cells().get("none") == null) {
            return total == null ? 0 : total;
        }
        return SmallCells.small(active, minCell) ? 0 : active;
    }

    private static Map<String, Integer> bands(SortedMap<String, Double> ratios, double limit) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        List.of("none", "half", "full", OVER).forEach(band -> bands.put(band, 0));
        ratios.values().forEach(ratio -> bands.merge(band(ratio, limit), 1, Integer::sum));
        return bands;
    }

    private static String band(double ratio, double limit) {
        if (ratio == 0) {
            return "none";
        }
        return ratio <= limit / 2 ? "half" : ratio <= limit ? "full" : OVER;
    }
}
