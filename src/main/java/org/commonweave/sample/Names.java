package org.commonweave.sample;

import java.util.List;

/** Invented names of people, none of them given twice. */
public final class Names {

    /** No factor of the number of given names, so that neighbours in a list do not share theirs. */
    private static final int STRIDE = 17;

    private final List<Row> surnames;
    private final List<Row> givenNames;
    private int next;

    public Names() {
        List<Row> parts = Table.read("names");
        surnames =
                parts.stream().filter(row -> row.get("part").equals("surname")).toList();
        givenNames =
                parts.stream().filter(row -> row.get("part").equals("given")).toList();
    }

    Facts next() {
        return at(next++);
    }

    /** The name at a position; past the number of surnames times that of given names they come again. */
    public Facts at(int index) {
        int turn = index / surnames.size();
        Row surname = surnames.get(index % surnames.size());
        Row given = givenNames.get((int) (((long) index * STRIDE + turn) % givenNames.size()));
        return Facts.of("nameZhHans", surname.get("zh") + given.get("zh"))
                .with("nameEn", surname.get("en") + " " + given.get("en"));
    }
}
