package org.commonweave.ocel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a case is about, as far as the viewer may see it.
 *
 * @param id the case's
 * @param attributes of the case
 * @param need the issue or the need; null when hidden
 * @param places where that is
 */
record Around(
        String id, Map<String, String> attributes, @Nullable Thing need, List<Thing> places) {

    Around {
        places = List.copyOf(places);
    }

    /** An object of the log beside the cases. */
    record Thing(String id, Map<String, String> attributes) {

        static Thing of(Value value) {
            return new Thing(value.get("id").asString(), texts(value.get("attributes")));
        }
    }

    static Around of(Record row) {
        return new Around(
                row.get("id").asString(),
                texts(row.get("attributes")),
                row.get("need").isNull() ? null : Thing.of(row.get("need")),
                row.get("places").asList(Thing::of));
    }

    private static Map<String, String> texts(Value map) {
        Map<String, String> texts = new java.util.TreeMap<>();
        map.asMap()
                .forEach((name, value) ->
                        Optional.ofNullable(value).ifPresent(said -> texts.put(name, said.toString())));
        return texts;
    }
}
