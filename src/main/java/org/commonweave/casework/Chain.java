package org.commonweave.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** Ties each event of a log to the one before, so that none can be changed, removed or moved without it showing. */
public final class Chain {

    /** What is outside of the chain where a seal stands in it for the words. */
    private static final Set<String> ERASABLE = Set.of("reason", TextSeal.SALT, TextSeal.ERASED_BY);

    private Chain() {}

    /**
     * What is kept of a log outside of it, so that a missing end shows.
     *
     * @param count how many events there are
     * @param hash of the last
     */
    public record Head(int count, String hash) {}

    /** The hash that the event is to have. */
    public static String hash(Chained event) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(event.properties()).forEach((name, value) -> {
            if (!name.equals("hash") && !(event.seal() != null && ERASABLE.contains(name))) {
                append(text, name, value);
            }
        });
        return Sha256.hex(text.toString());
    }

    /** Lengths go in, so that no value can pass for another and the next name. */
    private static void append(StringBuilder text, String name, @Nullable Object value) {
        String said = value instanceof java.time.OffsetDateTime time
                ? time.toInstant().toString()
                : String.valueOf(value);
        text.append(name).append('=');
        if (value != null) {
            text.append(said.length()).append(':').append(said);
        }
        text.append('\n');
    }

    /** What is wrong with the events of a log in the order of their numbers; nothing when all is as it was written. */
    public static List<String> faults(List<? extends Chained> events, @Nullable Head head) {
        List<String> faults = new ArrayList<>();
        String before = null;
        int expected = 1;
        for (Chained event : events) {
            if (event.seq() != expected) {
                faults.add("Event " + expected + " is missing or out of its place.");
            } else if (!Objects.equals(event.previousHash(), before)) {
                faults.add("Event " + event.seq() + " does not follow the one before it.");
            }
            if (!event.hash().equals(hash(event))) {
                faults.add("Event " + event.seq() + " was changed.");
            }
            TextSeal seal = event.seal();
            if (seal != null && !seal.holds(event.reason())) {
                faults.add("The words of event " + event.seq() + " are not those that were written.");
            }
            before = event.hash();
            expected = event.seq() + 1;
        }
        if (head == null) {
            faults.add("Nothing says how many events there should be.");
        } else if (head.count() != events.size() || !head.hash().equals(before)) {
            faults.add("There are " + events.size() + " events, and " + head.count()
                    + " were written: the end is missing or not the one that was written.");
        }
        return faults;
    }
}
