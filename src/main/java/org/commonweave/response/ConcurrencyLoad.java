package org.commonweave.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.response.Calls.Call;
import org.jspecify.annotations.Nullable;

/** How many summonses each department has open at once for each of its staff: the highest is the value. */
public final class ConcurrencyLoad {

    private ConcurrencyLoad() {}

    /** From how many open summonses for one of the staff on it is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.high(0.5, 1.0));
    }

    /**
     * One department.
     *
     * @param staff full-time equivalents; null when unknown
     * @param load open summonses for one of them; null without known staff
     */
    public record Row(
            String department,
            int open,
            @Nullable Double staff,
            @Nullable Double load) {}

    /** Departments with open summonses, by identifier. */
    public record Detail(List<Row> rows, int open) {

        public Detail {
            rows = List.copyOf(rows);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> standing = projection.whistles().values().stream()
                .filter(whistle -> !Calls.closed(whistle, frame) && !Calls.withdrawn(whistle))
                .toList();
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Call call : Calls.of(standing, frame)) {
            if (!call.returned() && Calls.by(frame, call.summons().resolvedAt()) == null) {
                counts.merge(call.summons().organization(), 1, Integer::sum);
                evidence.add(call.evidence(1));
            }
        }
        List<Row> rows = counts.entrySet().stream()
                .map(entry -> row(projection, entry.getKey(), entry.getValue()))
                .toList();
        Double highest = rows.stream()
                .map(Row::load)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(counts.isEmpty() ? 0.0 : null);
        boolean unknown = rows.stream().anyMatch(row -> row.load() == null);
        int whistles = projection.whistles().size();
        return Draft.of("concurrencyLoad", Unit.COUNT, frame)
                .value(highest)
                .n(evidence.size())
                .verdict(
                        settings.thresholds(),
                        whistles > 0 && whistles >= frame.guards().minWhistles())
                .evidence(evidence)
                .caveat("response.everyoneWhistles")
                .caveatWhen(unknown, "response.staffUnknown")
                .detail(new Detail(rows, evidence.size()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Row row(Projection projection, String department, int open) {
        Organization organization = projection.organizations().get(department);
        Double staff = organization == null ? null : organization.staff();
        Double load = staff == null || staff == 0 ? null : open / staff;
        return new Row(department, open, staff, load);
    }
}
