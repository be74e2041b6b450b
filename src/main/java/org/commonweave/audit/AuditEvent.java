package org.commonweave.audit;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.casework.Chain;
import org.commonweave.casework.Chained;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Something that is on record for good: by its names what is stored of it, which is all there is. */
record AuditEvent(Map<String, Object> properties) implements Chained {

    AuditEvent {
        properties = Map.copyOf(properties);
    }

    static AuditEvent of(Value stored) {
        Map<String, Object> properties = new HashMap<>(stored.asMap());
        properties.put("at", stored.get("at").asOffsetDateTime());
        return new AuditEvent(properties);
    }

    /** The same with the hash over everything else. */
    static AuditEvent sealed(Map<String, Object> properties) {
        Map<String, Object> whole = new HashMap<>(properties);
        whole.put("hash", "");
        whole.put("hash", Chain.hash(new AuditEvent(whole)));
        return new AuditEvent(whole);
    }

    @Override
    public int seq() {
        return number("seq");
    }

    @Override
    public @Nullable String previousHash() {
        return text("previousHash");
    }

    @Override
    public String hash() {
        return String.valueOf(properties.get("hash"));
    }

    public String id() {
        return String.valueOf(properties.get("id"));
    }

    public int chain() {
        return number("chain");
    }

    public OffsetDateTime at() {
        return (OffsetDateTime) Objects.requireNonNull(properties.get("at"));
    }

    public String kind() {
        return String.valueOf(properties.get("kind"));
    }

    public String caller() {
        return String.valueOf(properties.get("caller"));
    }

    public String role() {
        return String.valueOf(properties.get("role"));
    }

    public @Nullable String organization() {
        return text("organization");
    }

    public @Nullable String organizationUuid() {
        return text("organization");
    }

    public @Nullable String signIn() {
        return text("signIn");
    }

    public String operation() {
        return String.valueOf(properties.get("operation"));
    }

    public List<String> fields() {
        return texts("fields");
    }

    public String outcome() {
        return String.valueOf(properties.get("outcome"));
    }

    public List<String> persons() {
        return texts("persons");
    }

    public int people() {
        return number("people");
    }

    public boolean everyone() {
        return Boolean.TRUE.equals(properties.get("everyone"));
    }

    public int rows() {
        return number("rows");
    }

    public int part() {
        return number("part");
    }

    public int parts() {
        return number("parts");
    }

    public List<String> subjects() {
        return texts("subjects");
    }

    private @Nullable String text(String name) {
        return properties.get(name) instanceof String text ? text : null;
    }

    private int number(String name) {
        return properties.get(name) instanceof Number number
                ? (int) Math.min(Integer.MAX_VALUE, number.longValue())
                : 0;
    }

    private List<String> texts(String name) {
        return properties.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
