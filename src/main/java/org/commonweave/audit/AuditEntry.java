package org.commonweave.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Something to keep on record.
 *
 * @param facts names of the schema, numbers and identifiers; never what somebody wrote
 * @param persons uuids of the people concerned
 */
public record AuditEntry(AuditKind kind, AuditCaller caller, Map<String, Object> facts, List<String> persons) {

    /** More people than these go into further events, so that none is left out and no event is large. */
    static final int PERSONS_IN_ONE = 200;

    public AuditEntry {
        facts = Map.copyOf(facts);
        persons = List.copyOf(persons);
    }

    /** Something that a command or the service does. */
    public static AuditEntry of(AuditKind kind, AuditCaller caller, String operation, String field) {
        return new AuditEntry(
                kind, caller, Map.of("operation", operation, "fields", List.of(field), "rows", 0L), List.of());
    }

    private AuditEntry with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(name, value);
        return new AuditEntry(kind, caller, more, persons);
    }

    public AuditEntry outcome(AuditOutcome outcome) {
        return with("outcome", outcome.name());
    }

    public AuditEntry rows(long rows) {
        return with("rows", rows);
    }

    /** Everybody in the graph was in it. */
    public AuditEntry everyone() {
        return with("everyone", true);
    }

    /** Identifiers of what was done something to, none of which says anything by itself. */
    public AuditEntry subjects(Collection<String> subjects) {
        return subjects.isEmpty() ? this : with("subjects", List.copyOf(new TreeSet<>(subjects)));
    }

    AuditEntry people(Collection<String> people) {
        return new AuditEntry(kind, caller, facts, List.copyOf(new TreeSet<>(people)));
    }

    /** The events it takes. */
    List<AuditEntry> parts() {
        int parts = Math.max(1, (persons.size() + PERSONS_IN_ONE - 1) / PERSONS_IN_ONE);
        List<AuditEntry> split = new ArrayList<>(parts);
        AuditEntry whole = with("people", (long) persons.size()).with("parts", (long) parts);
        for (int part = 0; part < parts; part++) {
            List<String> some =
                    persons.subList(part * PERSONS_IN_ONE, Math.min(persons.size(), (part + 1) * PERSONS_IN_ONE));
            AuditEntry one = whole.with("part", part + 1L);
            split.add(new AuditEntry(kind, caller, one.facts(), some));
        }
        return split;
    }
}
