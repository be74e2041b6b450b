package org.commonweave.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.access.Instants;
import org.commonweave.graph.Statement;
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

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    static AuditFilter ofPerson(String person) {
        return new AuditFilter(null, null, null, person, null, null);
    }

    static AuditFilter ofKind(AuditKind kind) {
        return new AuditFilter(kind.name(), null, null, null, null, null);
    }

    /** The statement whose index finds the fewest. */
    Statement statement() {
        if (person != null) {
            return OF_PERSON;
        }
        return caller != null ? OF_CALLER : kind != null ? OF_KIND : PAGE;
    }

    Map<String, Object> parameters(AuditCursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", kind);
        parameters.put("caller", caller);
        parameters.put("organization", organization);
        parameters.put("person", person);
        OffsetDateTime until = after.at() != null ? after.at() : to == null ? LAST : to;
        parameters.put("from", Instants.first(from == null ? FIRST : from));
        parameters.put("until", Instants.last(until));
        parameters.put("earlier", Instants.first(until));
        parameters.put("before", after.id());
        parameters.put("limit", limit);
        return parameters;
    }
}
