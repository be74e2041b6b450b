package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;

/** An administrator who looks at the audit, and somebody who looks who was told of them. */
final class AuditTour implements Tour {

    private static final String EVENTS = "query($filter: AuditEventFilter) {"
            + " newest: auditEvents(filter: $filter, first: 50) { nodes { kind outcome } }"
            + " oldest: auditEvents(filter: $filter, last: 50) { nodes { kind outcome } } }";

    @Override
    public void walk(Guide guide, Stage stage) {
        Browser root = new Browser(guide);
        root.signIn(AccountsTour.NAME, AccountsTour.PASSWORD);
        for (Map<String, Object> filter : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("kind", "PERSON_READ"),
                Map.of("signedInAs", AccountsTour.NAME),
                Map.of("person", stage.person("ann")))) {
            root.data(EVENTS, Map.of("filter", filter));
        }
        root.data(
                "{ newest: auditAlerts { nodes { kind } } oldest: auditAlerts(last: 1) { nodes { kind } } }", Map.of());
        guide.data(stage.resident("ann"), "{ myDataAccesses { nodes { at kind } } }", Map.of());
    }
}
