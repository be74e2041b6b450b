package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.record.NodeRef;

/** What is lacking: needs written one by one, the caseload two agencies share unknowingly, and small ones by grid. */
final class Needs {

    private static final String SOURCE = "needs-survey";

    /** Older residents living alone; Qinghe visits the first fourteen, Tongzhou the last twelve. */
    private static final int VISITS = 17;

    private static final int QINGHE_UNTIL = 14;
    private static final int TONGZHOU_FROM = 6;

    private final Ledger ledger;
    private final List<Row> grids;

    private Needs(Ledger ledger) {
        this.ledger = ledger;
        this.grids = Table.read("places").stream()
                .filter(row ->
                        row.get("level").equals("GRID") && !row.get("parent").startsWith("lp"))
                .toList();
    }

    static NodeRef ref(String key) {
        return Ledger.ref("Need", key);
    }

    static void write(Ledger ledger) {
        Needs needs = new Needs(ledger);
        Table.read("needs").forEach(needs::explicit);
        for (int number = 1; number <= VISITS; number++) {
            needs.visit(number);
        }
        List<Row> kinds = Table.read("grid-needs");
        for (int grid = 0; grid < needs.grids.size(); grid++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                needs.local(needs.grids.get(grid), kinds.get(kind), grid + kind);
            }
        }
    }

    private void explicit(Row row) {
        List<String> workers = row.list("workers");
        Facts facts = Facts.none().named(row).with("status", row.text("status"));
        facts.with("quantity", row.number("quantity"))
                .with("unit", row.text("unit"))
                .with("priority", row.whole("priority"))
                .with("dueBy", row.day("due"))
                .with("beneficiaryCohort", row.text("cohort"))
                .with("allOrNothing", row.yes("whole"))
                .with("coldChain", row.yes("cold"));
        String visibility = row.get("visibility");
        if (visibility.equals("ORG")) {
            facts.visibleTo(visibility, SampleId.of("Organization", workers.get(0)));
        } else {
            facts.visibleTo(visibility, null);
        }
        NodeRef need = raise(row.get("key"), Days.of(row.get("raised")), row.get("category"), facts);
        ledger.tie("HAS_NEED", holder(row.get("holder")), need, SOURCE, Facts.none());
        found(need, row.get("place"), Facts.of("openingHours", row.text("hours")));
        workers.forEach(worker -> works(worker, need, Days.of(row.get("raised"))));
    }

    private void visit(int number) {
        Row grid = grids.get(number % grids.size());
        OffsetDateTime raised = Days.of("2025-07-01");
        Facts facts = Facts.of("nameZhHans", "独居老人结对探访（" + grid.get("zhHans") + "）")
                .with("nameEn", "Visits to an older person living alone (" + grid.get("en") + ")")
                .with("status", "IN_PROGRESS")
                .with("quantity", 600.0)
                .with("unit", "h")
                .with("priority", 4)
                .with("beneficiaryCohort", "60+")
                .visibleTo("PARTNERS", null);
        NodeRef need = raise("visit-" + number, raised, "care.visit", facts);
        ledger.tie("HAS_NEED", Places.ref(grid.get("parent")), need, SOURCE, Facts.none());
        found(need, grid.get("key"), Facts.none());
        if (number <= QINGHE_UNTIL) {
            works("sw-qinghe", need, raised);
        }
        if (number >= TONGZHOU_FROM) {
            works("sw-tongzhou", need, raised);
        }
    }

    private void local(Row grid, Row kind, int turn) {
        String status = List.of("OPEN", "IN_PROGRESS", "MET").get(turn % 3);
        OffsetDateTime raised = Days.of("2025-03-03").plusDays(turn * 19L);
        Facts facts = Facts.of("nameZhHans", grid.get("zhHans") + kind.get("zh"))
                .with("nameEn", kind.get("en") + " in " + grid.get("en"))
                .with("status", status)
                .with("quantity", kind.number("quantity"))
                .with("unit", kind.text("unit"))
                .with("priority", 1 + turn % 4)
                .with("dueBy", raised.plusDays(400))
                .with("beneficiaryCohort", kind.text("cohort"));
        NodeRef need = raise(grid.get("key") + "-" + kind.get("key"), raised, kind.get("category"), facts);
        ledger.tie("HAS_NEED", Places.ref(grid.get("key")), need, SOURCE, Facts.none());
        found(need, grid.get("key"), Facts.none());
        works(kind.get("worker") + "-" + grid.get("parent"), need, raised);
    }

    private NodeRef raise(String key, OffsetDateTime raised, String category, Facts facts) {
        NodeRef need =
                ledger.node("Need", key, SOURCE, facts.with("validFrom", raised).happened(raised));
        ledger.tie("IN_CATEGORY", need, Foundations.category(category), SOURCE, Facts.none());
        return need;
    }

    private void found(NodeRef need, String place, Facts facts) {
        ledger.tie("LOCATED_AT", need, Places.ref(place), SOURCE, facts);
    }

    private void works(String worker, NodeRef need, OffsetDateTime since) {
        Facts facts = Facts.of("validFrom", since).happened(since);
        ledger.tie("WORKS_ON", Organizations.ref(worker), need, SOURCE, facts);
    }

    private static NodeRef holder(String text) {
        if (text.startsWith("p:")) {
            return People.ref(text.substring(2));
        }
        return text.startsWith("l:") ? Places.ref(text.substring(2)) : Organizations.ref(text);
    }
}
