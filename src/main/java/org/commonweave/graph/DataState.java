package org.commonweave.graph;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * The state of the data: how often was written, by counter. Writes count in the graph, so that every instance sees what the
 * others wrote; there are several counters, so that writes that have nothing else in common need not wait for each other.
 *
 * @param counters in the order of their numbers
 */
public record DataState(List<Counter> counters) {

    private static final int BYTES = 8;

    public DataState {
        counters = List.copyOf(counters);
    }

    /** @param epoch tells a counter that began anew, in an emptied database, from what it was before */
    record Counter(long id, String epoch, long count) {

        static Counter of(Record row) {
            return new Counter(
                    row.get("id").asLong(),
                    row.get("epoch").asString(),
                    row.get("count").asLong());
        }

        boolean leadsTo(@Nullable Counter later) {
            return later != null && later.epoch.equals(epoch) && later.count >= count;
        }
    }

    static DataState of(List<Record> rows) {
        return new DataState(rows.stream().map(Counter::of).toList());
    }

    /** Short. Two names say whether two looks saw the same, and nothing about which came first. */
    public String name() {
        String all = counters.stream()
                .map(counter -> counter.id() + " \"" + counter.epoch() + "\" " + counter.count())
                .collect(Collectors.joining(", "));
        return HexFormat.of().formatHex(Sha256.of(all), 0, BYTES);
    }

    List<Map<String, Object>> parameters() {
        return counters.stream()
                .<Map<String, Object>>map(counter -> Map.of("id", counter.id(), "count", counter.count()))
                .toList();
    }

    /** How often was written since another state; empty when one does not follow from the other. */
    Optional<Map<Long, Long>> since(DataState before) {
        Map<Long, Counter> now = counters.stream().collect(Collectors.toMap(Counter::id, Function.identity()));
        boolean follows = before.counters.stream().allMatch(known -> known.leadsTo(now.get(known.id())));
        if (!follows) {
            return Optional.empty();
        }
        Map<Long, Long> counted = before.counters.stream().collect(Collectors.toMap(Counter::id, Counter::count));
        return Optional.of(counters.stream()
                .collect(Collectors.toMap(
                        Counter::id, counter -> counter.count() - counted.getOrDefault(counter.id(), 0L))));
    }
}
