package org.commonweave.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Territories, grids and sites, and how many residents of which age they have. */
final class Places {

    /** The middle of the sub-district lies at sea, so that no real street is ever meant. */
    private static final double LATITUDE = 29.0;

    private static final double LONGITUDE = 124.0;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final List<String> BANDS = List.of("0-17", "18-35", "36-59", "60+");

    private Places() {}

    static NodeRef ref(String key) {
        return Ledger.ref("Place", key);
    }

    static void write(Ledger ledger) {
        Table.read("places").forEach(row -> write(ledger, row));
    }

    private static void write(Ledger ledger, Row row) {
        String keeper = row.text("keeper");
        NodeRef place = ledger.node("Place", row.get("key"), "gazetteer", facts(row, keeper));
        if (row.text("parent") != null) {
            ledger.tie("WITHIN", place, ref(row.get("parent")), "gazetteer", Facts.none());
        }
        List<String> counts = row.list("population");
        for (int i = 0; i < counts.size(); i++) {
            NodeRef cohort = Ledger.ref("Cohort", BANDS.get(i));
            Facts count = Facts.of("count", Integer.valueOf(counts.get(i)))
                    .with("countedOn", LocalDate.parse("2025-12-31"))
                    .with("recordedAt", Days.of("2026-01-15"));
            ledger.tie("POPULATION", place, cohort, "census", count);
        }
    }

    private static Facts facts(Row row, @Nullable String keeper) {
        Facts facts = Facts.of("nameZhHans", row.text("zhHans"))
                .with("nameZhHant", row.text("zhHant"))
                .with("nameEn", row.text("en"))
                .with("aliases", row.list("aliases"))
                .with("level", row.text("level"))
                .with("location", location(row))
                .with("address", row.text("address"))
                .with("divisionCode", row.text("division"))
                .with("openingHours", row.text("hours"));
        return keeper == null ? facts : facts.visibleTo("ORG", SampleId.of("Organization", keeper));
    }

    private static @Nullable Map<String, Double> location(Row row) {
        Double east = row.number("east");
        Double north = row.number("north");
        if (east == null || north == null) {
            return null;
        }
        double perDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(LATITUDE));
        return Map.of(
                "latitude", round(LATITUDE + north / METRES_PER_DEGREE),
                "longitude", round(LONGITUDE + east / perDegreeEast));
    }

    /** To about ten centimetres. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
