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

/** Which part of the active volunteers went on for more weeks in a row than they set themselves. */
public final class RestDebt {

    private RestDebt() {}

    /** From where on the share is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.high(0.02, 0.1));
    }

    /** Volunteers who set a limit, by the weeks they owe themselves: none, to 4, to 12, more; null where hidden. */
    public record Detail(SmallCells weeks) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        SortedMap<String, Integer> debts = Loads.restDebts(projection, frame);
        int minCell = frame.guards().minCell();
        SmallCells weeks = SmallCells.of(bands(debts), minCell);
        int tired = (int) debts.values().stream().filter(debt -> debt > 0).count();
        int n = debts.size();
        Double share = Proportions.share(tired, n);
        boolean shown = !weeks.suppressed();
        return Draft.of("restDebt", Unit.SHARE, frame)
                .value(share)
                .verdict(
                        settings.thresholds(),
                        share != null && n >= frame.guards().minParticipants())
                .watchWhen(tired > 0)
                .value(shown ? share : null)
                .n(SmallCells.small(n, minCell) ? 0 : n)
                .interval(shown ? Proportions.wilson(tired, n) : null)
                .evidence(Part.evidence(Part.of(projection, frame), frame))
                .suppressed(!shown)
                .caveat("participation.restAndRecruit")
                .caveat("participation.ownLimit")
                .caveatWhen(!shown, "participation.smallGroups", minCell)
                .detail(new Detail(weeks));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Map<String, Integer> bands(SortedMap<String, Integer> debts) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        List.of("none", "1-4", "5-12", "13+").forEach(band -> bands.put(band, 0));
        debts.values().forEach(weeks -> bands.merge(band(weeks), 1, Integer::sum));
        return bands;
    }

    private static String band(int weeks) {
        if (weeks == 0) {
            return "none";
        }
        return weeks <= 4 ? "1-4" : weeks <= 12 ? "5-12" : "13+";
    }
}
