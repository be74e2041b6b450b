package org.commonweave.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to be put on record of one request, gathered while its answer is put together by several threads. */
final class Collected {

    private final @Nullable AuditKind everything;
    private volatile String operation = "QUERY";
    private Map<AuditKind, Part> parts = new EnumMap<>(AuditKind.class);

    /** @param everything what the whole request is, whatever its fields are marked as; null for an ordinary one */
    Collected(@Nullable AuditKind everything) {
        this.everything = everything;
    }

    @Nullable AuditKind everything() {
        return everything;
    }

    void operation(String executed) {
        operation = executed;
    }

    /** QUERY, MUTATION or SUBSCRIPTION; its name is a client's, and not for keeping. */
    String operation() {
        return operation;
    }

    /** What is of one kind. */
    static final class Part {

        private final Set<String> fields = new TreeSet<>();
        private final Set<String> roots = new TreeSet<>();
        private final Set<String> persons = new TreeSet<>();
        private final Set<String> subjects = new TreeSet<>();
        private long rows;
        private boolean marked;
        private boolean refused;

        Set<String> roots() {
            return roots;
        }

        boolean refused() {
            return refused;
        }

        boolean people() {
            return !persons.isEmpty();
        }

        AuditEntry entry(AuditKind kind, AuditCaller caller, String operation) {
            return new AuditEntry(
                            kind,
                            caller,
                            Map.of("operation", operation, "fields", List.copyOf(fields), "rows", rows),
                            List.of())
                    .people(persons)
                    .subjects(subjects);
        }
    }

    /** One part and its kind. */
    record Kept(AuditKind kind, Part part) {

        /** Whether people, or ways between them, are told of. */
        boolean revealing() {
            return part.people() || kind == AuditKind.PATH_QUERY;
        }
    }

    private Part part(AuditKind kind, String field, String root) {
        Part part = parts.computeIfAbsent(everything == null ? kind : everything, unknown -> new Part());
        part.fields.add(field);
        part.roots.add(root);
        return part;
    }

    /** A field that counts by itself, whoever is in its answer. */
    synchronized void marked(AuditKind kind, String field, String root, @Nullable String subject) {
        Part part = part(kind, field, root);
        part.marked = true;
        if (subject != null) {
            part.subjects.add(subject);
        }
    }

    synchronized void person(AuditKind kind, String field, String root, String uuid) {
        Part part = part(kind, field, root);
        part.rows++;
        part.persons.add(uuid);
    }

    synchronized void subject(AuditKind kind, String field, String root, String id) {
        part(kind, field, root).subjects.add(id);
    }

    synchronized void refused(AuditKind kind, String field, String root) {
        part(kind, field, root).refused = true;
    }

    /** What has come together since it was last asked for. */
    synchronized List<Kept> drain() {
        List<Kept> kept = new ArrayList<>();
        parts.forEach((kind, part) -> {
            if (part.marked || !part.persons.isEmpty()) {
                kept.add(new Kept(kind, part));
            }
        });
        parts = new EnumMap<>(AuditKind.class);
        return kept;
    }
}
