package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** What could be used: hours, rooms, goods, funds, channels upward, donated lots. */
final class Resources {

    private static final String SOURCE = "inventory";

    private Resources() {}

    static NodeRef ref(String key) {
        return Ledger.ref("Resource", key);
    }

    static void write(Ledger ledger) {
        Table.read("resources").forEach(row -> write(ledger, row));
        // The founder lends the van in person as well as through the company: one resource, two owners.
        ledger.tie("PROVIDES", People.ref("en-logistics.1"), ref("r-van"), SOURCE, Facts.none());
    }

    private static void write(Ledger ledger, Row row) {
        String owner = row.get("owner");
        NodeRef resource = ledger.node("Resource", row.get("key"), SOURCE, terms(row, facts(row)));
        ledger.tie("PROVIDES", Organizations.ref(owner), resource, SOURCE, Facts.none());
        ledger.tie("IN_CATEGORY", resource, Foundations.category(row.get("category")), SOURCE, Facts.none());
        if (row.text("site") != null) {
            Facts hours = Facts.of("openingHours", row.text("hours"));
            ledger.tie("LOCATED_AT", resource, Places.ref(row.get("site")), SOURCE, hours);
        }
        String territory = owner.startsWith("lp-") ? "lp" : "wq";
        ledger.tie("SERVES", resource, Places.ref(territory), SOURCE, Facts.none());
    }

    private static Facts facts(Row row) {
        String[] valid = row.get("valid").split("\\.\\.", -1);
        OffsetDateTime until = valid.length > 1 ? Days.of(valid[1]) : null;
        OffsetDateTime from = Days.of(valid[0]);
        return Facts.none()
                .named(row)
                .described(row)
                .with("resourceClass", row.text("class"))
                .with("kind", row.text("kind"))
                .with("capacity", row.number("capacity"))
                .with("unit", row.text("unit"))
                .with("capacityAsOf", row.day("asOf"))
                .with("validFrom", from)
                .with("validTo", until)
                .with("status", until == null ? "active" : "defunct")
                .with("languages", List.of("zh-Hans"))
                .with("recordedAt", recorded(from));
    }

    private static Facts terms(Row row, Facts facts) {
        return facts.with("openingHours", row.text("hours"))
                .with("restrictions", row.list("restrictions"))
                .with("reserve", row.yes("reserve"))
                .with("expiresAt", row.day("expires"))
                .with("minimumLot", row.number("minimumLot"))
                .with("divisible", row.yes("divisible"))
                .with("coldChain", row.yes("cold"))
                .with("maxDistanceKm", row.number("maxKm"));
    }

    private static @Nullable OffsetDateTime recorded(OffsetDateTime from) {
        return from.isAfter(Days.BEGINNING) ? Days.recorded(from) : Days.BEGINNING;
    }
}
