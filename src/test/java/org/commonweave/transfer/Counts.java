package org.commonweave.transfer;

import org.commonweave.testing.TestDatabase;

/** What is in the database, looked at beside the service. */
final class Counts {

    private Counts() {}

    static long nodes() {
        return number("MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__') RETURN count(n)");
    }

    static long relationships() {
        return number("MATCH (a)-[r]->() WHERE none(l IN labels(a) WHERE l STARTS WITH '__') RETURN count(r)");
    }

    static long number(String cypher) {
        return TestDatabase.driver()
                .executableQuery(cypher)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asLong();
    }
}
