package org.commonweave.sample;

import java.time.OffsetDateTime;

/** What resources were given to which needs; a large one in parts over the year. */
final class Allocations {

    private static final String SOURCE = "inventory";

    private Allocations() {}

    static void write(Ledger ledger) {
        Table.read("allocations").forEach(row -> write(ledger, row));
    }

    private static void write(Ledger ledger, Row row) {
        int parts = row.whole("parts");
        double quantity = Double.parseDouble(row.get("quantity")) / parts;
        String unit = (String)
                ledger.node(Resources.ref(row.get("resource"))).properties().get("unit");
        for (int part = 0; part < parts; part++) {
            OffsetDateTime at = Days.of(row.get("at"))
                    .plusDays((long) part * row.whole("every"))
                    .plusHours(9);
            Facts facts = Facts.of("quantity", quantity)
                    .with("unit", unit)
                    .with("status", row.text("status"))
                    .with("at", at)
                    .with("reason", row.text("reason"))
                    .happened(at);
            ledger.tie(
                    "ALLOCATED",
                    Resources.ref(row.get("resource")),
                    Needs.ref(row.get("need")),
                    String.valueOf(part),
                    SOURCE,
                    facts);
        }
    }
}
