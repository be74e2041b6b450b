package org.commonweave.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What was written since a state of the data.
 *
 * @param now the state that it led to
 * @param touched empty when it is not known of every write what it touched
 */
public record DataChanges(DataState now, Optional<Touched> touched) {

    static DataChanges of(DataState before, List<Record> rows) {
        DataState now = DataState.of(rows);
        return new DataChanges(now, now.since(before).flatMap(counted -> all(counted, rows)));
    }

    private static Optional<Touched> all(Map<Long, Long> counted, List<Record> rows) {
        List<Touched> all = new ArrayList<>();
        for (Record row : rows) {
            List<Touched> changes = row.get("changes").asList(DataChanges::touched);
            if (changes.size() != counted.getOrDefault(row.get("id").asLong(), 0L)) {
                return Optional.empty();
            }
            all.addAll(changes);
        }
        return Optional.of(Touched.all(all));
    }

    private static Touched touched(Value change) {
        return Touched.of(
                change.get("nodes").asList(Value::asString), change.get("ties").asList(Value::asString));
    }
}
