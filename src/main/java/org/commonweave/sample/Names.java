package org.commonweave.sample;

import java.util.List;

/** Invented names of people, none of them given twice. */
final class Names {

    /** No factor of the number of given names, so that neighbours in a list do not share theirs. */
    private static final int STRIDE = 17;

    private final List<Row> surnames;
    private final List<Row> givenNames;
    private int next;

    Names() {
        List<Row> parts = Table.read("names");
        surnames =
                parts.stream().filter(row -> row.get("part").equals("surname")).toList();
        givenNames =
                parts.stream().filter(row -> row.get("part").equals("given")).toList();
    }

    Facts next() {
        int turn = next / surnames.size();
        Row surname = surnames.get(next % surnames.size());
        Row given = givenNames.get((next * STRIDE + turn) % givenNames.size());
        next++;
        return Facts.of("nameZhHans", surname.get("zh") + given.get("zh"))
                .with("nameEn", surname.get("en") + " " + given.get("en"));
    }
}
