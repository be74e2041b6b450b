package org.commonweave.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.commonweave.text.Language;
import org.commonweave.text.Messages;

/**
 * Figures to be written to a file.
 *
 * @param subject what they are of: the metric, or all of a place
 * @param madeAt when the file was made
 */
public record Report(String subject, Language language, OffsetDateTime madeAt, List<Figure> figures) {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("report");

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

    /** A word of the report in its language. */
    String word(String key) {
        return BUNDLE.in(language).say(key);
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
