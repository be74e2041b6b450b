package org.commonweave.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of events, as the schema's connections. */
record AuditPage(List<Edge> edges, List<AuditEvent> nodes, Map<String, Object> pageInfo) {

    record Edge(String cursor, AuditEvent node) {}

    /** @param found up to one more than the page holds */
    static AuditPage of(List<AuditEvent> found, int most, boolean before) {
        List<AuditEvent> shown = found.subList(0, Math.min(found.size(), most));
        List<Edge> edges = shown.stream()
                .map(event -> new Edge(AuditCursor.of(event).encode(), event))
                .toList();
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", found.size() > most);
        info.put("hasPreviousPage", before);
        if (!edges.isEmpty()) {
            info.put("startCursor", edges.get(0).cursor());
            info.put("endCursor", edges.get(edges.size() - 1).cursor());
        }
        return new AuditPage(edges, shown, info);
    }
}
