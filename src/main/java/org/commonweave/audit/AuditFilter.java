package org.commonweave.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.graph.Statement;
import org.commonweave.read.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for, the newest first.
 *
 * @param caller their pseudonym
 * @param to the first instant that is no longer wanted
 */
record AuditFilter(
        @Nullable String kind,
        @Nullable String caller,
        @Nullable String organization,
        @Nullable String person,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    private static final Statement PAGE = Statement.named("audit/page");
    private static final Statement OF_KIND = Statement.named("audit/of-kind");
    private static final Statement OF_CALLER = Statement.named("audit/of-caller");
    private static final Statement OF_PERSON = Statement.named("audit/of-person");
    private static final Statement PAGE_BACKWARD = Statement.named("audit/page-backward");
    private static final Statement OF_KIND_BACKWARD = Statement.named("audit/of-kind-backward");
    private static final Statement OF_CALLER_BACKWARD = Statement.named("audit/of-caller-backward");
    private static final Statement OF_PERSON_BACKWARD = Statement.named("audit/of-person-backward");

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    static AuditFilter ofPerson(String person) {
        return new AuditFilter(null, null, null, person, null, null);
    }

    static AuditFilter ofKind(AuditKind kind) {
        return new AuditFilter(kind.name(), null, null, null, null, null);
    }

    /** The statement whose index finds the fewest. */
    Statement statement(boolean backward) {
        if (person != null) {
            return backward ? OF_PERSON_BACKWARD : OF_PERSON;
        }
        if (caller != null) {
            return backward ? OF_CALLER_BACKWARD : OF_CALLER;
        }
        if (kind != null) {
            return backward ? OF_KIND_BACKWARD : OF_KIND;
        }
        return backward ? PAGE_BACKWARD : PAGE;
    }

    /** For a page that goes on from a cursor, which does not lead out of what is looked for. */
    Map<String, Object> parameters(AuditCursor cursor, Page page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", kind);
        parameters.put("caller", caller);
        parameters.put("organization", organization);
        parameters.put("person", person);
        parameters.put("limit", page.size() + 1);
        OffsetDateTime since = from == null ? FIRST : from;
        OffsetDateTime until = to == null ? LAST : to;
        OffsetDateTime at = cursor.at();
        if (page.backward()) {
            boolean inside = at != null && !at.isBefore(since);
            OffsetDateTime start = at != null && inside ? at : since;
            parameters.put("from", Instants.first(start));
            parameters.put("later", Instants.last(start));
            parameters.put("after", inside ? cursor.id() : "");
            parameters.put("to", Instants.first(until));
        } else {
            boolean inside = at != null && at.isBefore(until);
            OffsetDateTime start = at != null && inside ? at : until;
            parameters.put("until", Instants.last(start));
            parameters.put("earlier", Instants.first(start));
            parameters.put("before", inside ? cursor.id() : "");
            parameters.put("from", Instants.first(since));
        }
        return parameters;
    }
}
