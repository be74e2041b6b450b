package org.commonweave.exchange.intake;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of one record together, in the order of the source. */
final class Merge {

    private static final String EXTRAS = "extras";

    private final List<Piece> amendments = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final ExtrasMerge extras = new ExtrasMerge();
    private final List<Conflict> conflicts = new ArrayList<>();
    private @Nullable Piece first;

    /** A later piece that contradicts an earlier one. */
    record Conflict(Piece earlier, Piece later, String field) {}

    void add(Piece piece) {
        if (piece.amendment()) {
            amendments.add(piece);
            return;
        }
        Piece base = first == null ? piece : first;
        first = base;
        boolean sameEnds = Objects.equals(base.from(), piece.from()) && Objects.equals(base.to(), piece.to());
        String conflict = sameEnds ? null : "from, to";
        for (Map.Entry<String, Object> entry : piece.properties().entrySet()) {
            if (!fits(entry.getKey(), entry.getValue()) && conflict == null) {
                conflict = entry.getKey();
            }
        }
        if (conflict != null) {
            conflicts.add(new Conflict(base, piece, conflict));
        }
    }

    /** The whole record, or null when there were amendments only. */
    @Nullable Piece merged() {
        Piece base = first;
        if (base == null) {
            return null;
        }
        amendments.forEach(piece -> amend(base, piece));
        Map<String, Object> whole = new LinkedHashMap<>(properties);
        String text = extras.text();
        if (text != null) {
            whole.put(EXTRAS, text);
        }
        return base.with(whole);
    }

    List<Piece> amendments() {
        return amendments;
    }

    /** Complete after {@link #merged()}. */
    List<Conflict> conflicts() {
        return conflicts;
    }

    private void amend(Piece base, Piece amendment) {
        amendment.properties().forEach((name, value) -> {
            // Other properties only fill gaps; extras are facts of their own and may contradict.
            if (!fits(name, value) && name.equals(EXTRAS)) {
                conflicts.add(new Conflict(base, amendment, EXTRAS));
            }
        });
    }

    /** Takes the value in where it adds something; false when it contradicts what is there. */
    private boolean fits(String name, Object value) {
        if (name.equals(EXTRAS) && value instanceof String text) {
            return extras.add(text);
        }
        Object there = properties.putIfAbsent(name, value);
        if (there == null || there.equals(value)) {
            return true;
        }
        Object both = both(name, there, value);
        if (both == null) {
            return false;
        }
        properties.put(name, both);
        return true;
    }

    private static @Nullable Object both(String name, Object there, Object value) {
        if (there instanceof List<?> one && value instanceof List<?> other) {
            Set<Object> union = new LinkedHashSet<>(one);
            union.addAll(other);
            return List.copyOf(union);
        }
        return switch (name) {
            case "recordedAt" -> later(there, value);
            case "openingHours" -> joined(there.toString(), value.toString());
            default -> null;
        };
    }

    /** Of two instants, whatever their offsets; what is no instant is told where records are checked. */
    private static Object later(Object there, Object value) {
        try {
            boolean stays = !OffsetDateTime.parse(there.toString())
                    .toInstant()
                    .isBefore(OffsetDateTime.parse(value.toString()).toInstant());
            return stays ? there : value;
        } catch (DateTimeParseException e) {
            return there;
        }
    }

    private static String joined(String there, String more) {
        return List.of(there.split("; ")).contains(more) ? there : there + "; " + more;
    }
}
