package org.commonweave.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Figures to be written to a file.
 *
 * @param subject what they are of: the metric, or all of a place
 * @param madeAt when the file was made
 */
public record Report(String subject, Language language, OffsetDateTime madeAt, List<Figure> figures) {

    public Report {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("A report has a figure at least");
        }
    }

    /** The instant that the figures look at. */
    OffsetDateTime asOf() {
        return OffsetDateTime.parse(figures.get(0).text("asOf"));
    }

    /** Spreadsheets know no offsets: all instants are written in that of the question. */
    ZoneOffset offset() {
        return asOf().getOffset();
    }

    /** A file name of letters, digits, points and hyphens. */
    public String fileName(ReportFormat format) {
        return "commonweave-" + subject + "-" + asOf().toLocalDate() + "." + format.extension();
    }
}
