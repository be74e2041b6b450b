package org.commonweave.sample;

import java.util.List;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Committees, departments, agencies, charities and the rest, with whom they belong to and whom they serve. */
final class Organizations {

    private Organizations() {}

    static NodeRef ref(String key) {
        return Ledger.ref("Organization", key);
    }

    static List<Row> rows() {
        return Table.read("organizations");
    }

    static void write(Ledger ledger) {
        rows().forEach(row -> write(ledger, row));
        for (Row row : Table.read("offers")) {
            for (String code : row.list("categories")) {
                NodeRef category = Foundations.category(code);
                ledger.tie("OFFERS", ref(row.get("organization")), category, "inventory", Facts.none());
            }
        }
    }

    private static void write(Ledger ledger, Row row) {
        Facts facts = Facts.none()
                .named(row)
                .described(row)
                .with("kind", row.text("kind"))
                .with("aliases", row.list("aliases"))
                .with("staffCount", row.number("staff"))
                .with("level", level(row));
        if (row.get("site").equals("shelter")) {
            facts.with("confidentialLocation", true);
        }
        NodeRef organization = ledger.node("Organization", row.get("key"), "register", facts);
        ledger.tie("SERVES", organization, Places.ref(row.get("serves")), "register", Facts.none());
        if (row.text("parent") != null) {
            ledger.tie("PART_OF", organization, ref(row.get("parent")), "register", Facts.none());
        }
        if (row.text("site") != null) {
            ledger.tie("LOCATED_AT", organization, Places.ref(row.get("site")), "register", Facts.none());
        }
    }

    private static @Nullable String level(Row row) {
        if (!row.get("kind").equals("DEPARTMENT") && !row.get("kind").equals("SUBDISTRICT")) {
            return null;
        }
        return row.get("serves").equals("yuwan") ? "DISTRICT" : "SUBDISTRICT";
    }
}
