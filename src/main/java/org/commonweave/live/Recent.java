package org.commonweave.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweave.casework.CaseEvent;

/**
 * The latest part of the log, whole from one position up to another.
 *
 * @param after the position it begins after
 * @param head the position it goes up to
 * @param events by position
 */
record Recent(long after, long head, List<CaseEvent> events) {

    Recent {
        events = List.copyOf(events);
    }

    static Recent from(long position) {
        return new Recent(position, position, List.of());
    }

    /** With what comes next in the log, and no more than so many events. */
    Recent with(List<CaseEvent> next, int most) {
        if (next.isEmpty()) {
            return this;
        }
        List<CaseEvent> all = new ArrayList<>(events);
        all.addAll(next);
        int over = Math.max(0, all.size() - most);
        long begins = over == 0 ? after : all.get(over - 1).position();
        return new Recent(begins, next.get(next.size() - 1).position(), all.subList(over, all.size()));
    }

    /** The events after one position up to another; empty when some of them are no longer here. */
    Optional<List<CaseEvent>> between(long from, long upTo) {
        if (from < after || upTo > head) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .filter(event -> event.position() > from && event.position() <= upTo)
                .toList());
    }
}
