package org.commonweave.exchange.hsds;

import java.util.Map;
import java.util.function.Consumer;
import org.commonweave.exchange.ProblemCode;

/** Sends every row to what translates its table. */
final class HsdsMapping {

    private final HsdsContext context;
    private final HsdsDates dates;
    private final Map<String, Consumer<HsdsRow>> tables;
    private final DetailRows details;

    HsdsMapping(HsdsContext context) {
        this.context = context;
        this.dates = new HsdsDates(context);
        this.details = new DetailRows(context);
        OrganizationRows organizations = new OrganizationRows(context);
        PlaceRows places = new PlaceRows(context);
        PeopleRows people = new PeopleRows(context, details);
        CategoryRows categories = new CategoryRows(context);
        this.tables = Map.ofEntries(
                Map.entry("organization", organizations::organization),
                Map.entry("service", organizations::service),
                Map.entry("location", places::location),
                Map.entry("service_at_location", places::serviceAtLocation),
                Map.entry("service_area", places::serviceArea),
                Map.entry("contact", people::contact),
                Map.entry("funding", people::funding),
                Map.entry("program", categories::program),
                Map.entry("taxonomy", categories::taxonomy),
                Map.entry("taxonomy_term", categories::term),
                Map.entry("attribute", categories::attribute));
    }

    void row(HsdsRow row) {
        dates.check(row);
        Consumer<HsdsRow> table = tables.get(row.table());
        if (table == null) {
            details.detail(row);
        } else if (row.fields().path("id").asString("").isBlank()) {
            withoutId(row, table);
        } else {
            table.accept(row);
        }
    }

    /** What has no identifier gets one that follows from its name and its surroundings. */
    private void withoutId(HsdsRow row, Consumer<HsdsRow> table) {
        String id = DerivedIds.of(row);
        if (id != null) {
            row.fields().put("id", id);
            table.accept(row);
            return;
        }
        context.reject(
                row,
                "id",
                ProblemCode.MISSING,
                "A " + row.table() + " has neither an id nor a name.",
                "Give it an id that stays the same.");
    }
}
