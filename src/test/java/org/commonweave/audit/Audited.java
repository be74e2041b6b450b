package org.commonweave.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.testing.TestDatabase;
import org.neo4j.driver.Record;

/** What is on record, read past the service; and people to be told of. */
public final class Audited {

    /** In the names of people, so that it shows wherever a name has gone. */
    static final String CANARY = "Canary";

    private Audited() {}

    /** Forgets all of it, which no service does. */
    public static void none() {
        TestDatabase.driver()
                .executableQuery("MATCH (n) WHERE any(l IN labels(n) WHERE l STARTS WITH '__Audit') DETACH DELETE n")
                .execute();
    }

    /** Events in the order they were written, those of a kind when one is named. */
    public static List<Map<String, Object>> events(String... kinds) {
        return TestDatabase.driver()
                .executableQuery("MATCH (e:__AuditEvent) WHERE $kinds = [] OR e.kind IN $kinds"
                        + " RETURN properties(e) AS event ORDER BY e.at, e.chain, e.seq")
                .withParameters(Map.of("kinds", List.of(kinds)))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("event").asMap())
                .toList();
    }

    /** What stands for people on record. */
    public static List<String> people(String... uuids) {
        String secret =
                rows("MATCH (r:__AuditRegistry) RETURN r.secret").get(0).get(0).asString();
        return Stream.of(uuids)
                .map(uuid -> AuditCaller.person(secret, uuid))
                .sorted()
                .toList();
    }

    static void run(String statement) {
        TestDatabase.driver().executableQuery(statement).execute();
    }

    static List<Record> rows(String statement) {
        return TestDatabase.driver().executableQuery(statement).execute().records();
    }

    /** Three people whom everybody may see, two of them in an organization, one of whom knows the other. */
    public static void people() {
        TestDatabase.empty();
        TestDatabase.write("""
                UNWIND range(1, 3) AS i
                CREATE (:Person {id: 'p-' + i, nameEn: 'Canary ' + i, sortKey: 'canary ' + i, searchText: 'canary ' + i, visibility: 'PUBLIC',
                  consentIntroduce: true, recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})
                """);
        TestDatabase.write("""
                MATCH (p:Person {id: 'p-1'}), (q:Person {id: 'p-2'})
                CREATE (o:Organization {id: 'o-1', kind: 'CHARITY', nameEn: 'Warm Sun', sortKey: 'warm sun',
                  visibility: 'PUBLIC', recordedAt: datetime('2020-01-01T00:00:00Z'), version: 1})
                WITH p, q, o
                UNWIND [p, q] AS one
                CREATE (one)-[:HOLDS_ROLE {id: 'r-' + one.id, visibility: 'PUBLIC', version: 1,
                  recordedAt: datetime('2020-01-01T00:00:00Z')}]->(o)
                """);
        TestDatabase.write("""
                MATCH (p:Person {id: 'p-1'}), (q:Person {id: 'p-2'})
                CREATE (p)-[:KNOWS {id: 'k-1', visibility: 'PUBLIC', version: 1,
                  recordedAt: datetime('2020-01-01T00:00:00Z')}]->(q)
                """);
    }
}
