package org.commonweave.disclosure;

/** What may be told of what is asked. */
public sealed interface Decision {

    /** What was asked. */
    record Told() implements Decision {}

    /**
     * What was told before: the difference between the two would be about too few people.
     *
     * @param results all figures of the release, as whoever told them wrote them down
     * @param dataVersion names the state of the data that they rest on
     */
    record Earlier(String results, String dataVersion) implements Decision {}

    /** Nothing: it would tell too much together with what was told before, and nothing like it was. */
    record Withheld() implements Decision {}
}
