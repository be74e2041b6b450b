package org.commonweave.sample;

import java.time.OffsetDateTime;
import org.commonweave.record.NodeRef;

/** Memorandums, contracts, grants and joint meetings, with their parties. */
final class Agreements {

    private static final String SOURCE = "agreements";

    private Agreements() {}

    static void write(Ledger ledger) {
        Table.read("agreements").forEach(row -> write(ledger, row));
    }

    private static void write(Ledger ledger, Row row) {
        OffsetDateTime from = Days.of(row.get("from"));
        Facts facts = Facts.none()
                .named(row)
                .with("kind", row.text("kind"))
                .with("validFrom", from)
                .with("validTo", row.day("to"))
                .with("quantity", row.number("quantity"))
                .with("unit", row.text("unit"))
                .with("separation", row.yes("separation"))
                .happened(from);
        NodeRef agreement = ledger.node("Agreement", row.get("key"), SOURCE, facts);
        for (String party : row.list("parties")) {
            String[] parts = party.split(":", -1);
            Facts part = Facts.of("role", parts[1])
                    .with("validFrom", from)
                    .with("validTo", row.day("to"))
                    .happened(from);
            ledger.tie("PARTY_TO", Organizations.ref(parts[0]), agreement, SOURCE, part);
        }
    }
}
