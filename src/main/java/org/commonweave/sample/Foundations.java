package org.commonweave.sample;

import org.commonweave.record.NodeRef;

/** What everything else refers to: sources, population bands and the two taxonomies. */
final class Foundations {

    private Foundations() {}

    static void write(Ledger ledger) {
        Table.read("sources").forEach(row -> source(ledger, row));
        Table.read("cohorts").forEach(row -> cohort(ledger, row));
        Table.read("categories").forEach(row -> category(ledger, row));
    }

    /** The category of the district's own taxonomy that has the code. */
    static NodeRef category(String code) {
        return Ledger.ref("Category", "commonweave:" + code);
    }

    static NodeRef hotline(String code) {
        return Ledger.ref("Category", "hotline:" + code);
    }

    private static void source(Ledger ledger, Row row) {
        ledger.add(
                "Source",
                row.get("key"),
                Facts.none()
                        .named(row)
                        .with("kind", row.text("kind"))
                        .with("retrievedAt", row.day("retrieved"))
                        .with("licence", row.text("licence")));
    }

    private static void cohort(Ledger ledger, Row row) {
        ledger.node(
                "Cohort",
                row.get("key"),
                "census",
                Facts.none()
                        .named(row)
                        .with("ageBand", row.text("key"))
                        .with("minAge", row.number("min"))
                        .with("maxAge", row.number("max")));
    }

    private static void category(Ledger ledger, Row row) {
        String scheme = row.get("scheme");
        NodeRef category = ledger.node(
                "Category",
                scheme + ":" + row.get("code"),
                "taxonomy",
                Facts.none()
                        .named(row)
                        .with("scheme", scheme)
                        .with("code", row.text("code"))
                        .with("aliases", row.list("aliases")));
        if (row.text("broader") != null) {
            NodeRef broader = Ledger.ref("Category", scheme + ":" + row.get("broader"));
            ledger.tie("BROADER", category, broader, "taxonomy", Facts.none());
        }
    }
}
