package org.commonweave.exchange;

/** Stable names for what can be wrong with a source. */
public enum ProblemCode {
    /** The file is not UTF-8, or begins with a byte order mark. */
    ENCODING(Severity.WARNING),
    /** A text was broken by a wrong conversion before it came here. */
    DAMAGED_TEXT(Severity.ERROR),
    /** The file or the row does not follow its own format. */
    MALFORMED(Severity.ERROR),
    /** The file ends in the middle of something. */
    TRUNCATED(Severity.ERROR),
    /** A field, a row or a file is larger than the limit. */
    TOO_LARGE(Severity.ERROR),
    /** A row has more or fewer cells than the header. */
    COLUMN_COUNT(Severity.ERROR),
    /** Something that every record of its kind needs is not there. */
    MISSING(Severity.ERROR),
    /** A value is outside what its field can hold. */
    INVALID_VALUE(Severity.ERROR),
    /** A date that no calendar has, or that cannot be read. */
    INVALID_DATE(Severity.ERROR),
    /** Two rows with one identifier contradict each other. */
    DUPLICATE_ID(Severity.ERROR),
    /** Two records share what must be unique. */
    DUPLICATE_KEY(Severity.ERROR),
    /** Two records may be the same thing. */
    POSSIBLE_DUPLICATE(Severity.NOTE),
    /** A reference to something that is not there. */
    DANGLING_REFERENCE(Severity.ERROR),
    /** A hierarchy that leads back to where it starts. */
    CYCLE(Severity.ERROR),
    /** A file or a table that the format does not know. */
    UNKNOWN_TABLE(Severity.WARNING),
    /** A column that the table does not have. */
    UNKNOWN_COLUMN(Severity.WARNING),
    /** A data file that the format of the import does not read. */
    NOT_READ(Severity.WARNING),
    /** A record that cannot be written as it is. */
    INVALID_RECORD(Severity.ERROR),
    /** Data about a person that the graph does not keep. */
    LEFT_OUT(Severity.NOTE),
    /** A value the source did not give and the importer assumed. */
    ASSUMED(Severity.NOTE);

    private final Severity severity;

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
