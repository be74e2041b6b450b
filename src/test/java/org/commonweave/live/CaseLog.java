package org.commonweave.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.testing.TestDatabase;

/** Adds to the log of events, as a commit of casework does: positions are given last, under the counter's lock. */
final class CaseLog {

    private static final String APPEND = """
            MERGE (f:CaseFeed {id: 'cases'})
            ON CREATE SET f.position = 0
            SET f.position = f.position + size($events)
            WITH f.position - size($events) AS before
            UNWIND range(0, size($events) - 1) AS i
            CREATE (e:CaseEvent)
            SET e = $events[i], e.position = before + i + 1, e.at = datetime(), e.recordedAt = datetime()
            """;

    private CaseLog() {}

    /** Begins a whistle about the flooded underpass, or goes on with its log; the identifiers are returned in order. */
    static List<String> append(String whistle, int from, int count) {
        List<String> ids = new ArrayList<>();
        List<Map<String, Object>> events = new ArrayList<>();
        for (int seq = from; seq < from + count; seq++) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            Map<String, Object> event = new HashMap<>();
            event.put("id", id);
            event.put("case", whistle);
            event.put("caseType", "Whistle");
            event.put("seq", seq);
            event.put("type", seq == 1 ? "BLOWN" : "RATED");
            event.put("role", "AGENCY");
            event.put("hash", "0".repeat(64));
            events.add(event);
        }
        TestDatabase.driver()
                .executableQuery(APPEND)
                .withParameters(Map.of("events", events))
                .execute();
        return ids;
    }
}
