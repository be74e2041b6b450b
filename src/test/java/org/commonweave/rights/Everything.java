package org.commonweave.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.testing.TestDatabase;

/** Every property of every node and relationship in the database, whatever it is and whoever keeps it. */
final class Everything {

    private Everything() {}

    /** One of them. */
    record Held(String kind, String id, String property, String value) {
        @Override
        public String toString() {
            return kind + "." + property + " of " + id + " = " + value;
        }
    }

    static List<Held> with(String part) {
        List<Held> found = new ArrayList<>();
        List.of(
                        "MATCH (n) RETURN labels(n)[0] AS kind, properties(n) AS properties",
                        "MATCH ()-[n]->() RETURN type(n) AS kind, properties(n) AS properties")
                .forEach(query -> TestDatabase.driver().executableQuery(query).execute().records().stream()
                        .forEach(row -> {
                            String kind = row.get("kind").asString();
                            Map<String, Object> properties =
                                    new TreeMap<>(row.get("properties").asMap());
                            properties.forEach((name, value) -> {
                                if (String.valueOf(value).contains(part)) {
                                    found.add(new Held(
                                            kind, String.valueOf(properties.get("id")), name, String.valueOf(value)));
                                }
                            });
                        }));
        return found;
    }
}
