package org.commonweave.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.diagnosis.SmallCells;
import org.jspecify.annotations.Nullable;

/**
 * One age band.
 *
 * @param participants distinct people; null when hidden
 * @param residents null for those of unknown age
 * @param representationRatio the band's share of participants over its share of residents: 1 is as many as live there
 * @param perThousand participants per thousand residents of the band
 */
public record Band(
        String ageBand,
        @Nullable Integer participants,
        @Nullable Integer residents,
        @Nullable Double representationRatio,
        @Nullable Double perThousand) {

    /** The rows of a table; shares are of those whose age is known. */
    static List<Band> rows(SmallCells table, Map<String, Integer> residents, int known) {
        double population =
                residents.values().stream().mapToInt(Integer::intValue).sum();
        List<Band> rows = new ArrayList<>();
        table.cells().forEach((band, count) -> {
            Integer living = residents.get(band);
            if (count == null || living == null || living == 0 || known == 0) {
                rows.add(new Band(band, count, living, null, null));
            } else {
                double ratio = ((double) count / known) / (living / population);
                rows.add(new Band(band, count, living, ratio, 1000.0 * count / living));
            }
        });
        return rows;
    }
}
