package org.commonweave.exchange.intake;

import java.util.List;
import org.commonweave.exchange.Problem;

/** The outcome of an import for people to read. */
final class SummaryText {

    private SummaryText() {}

    static String of(ImportSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append("Source ")
                .append(summary.source())
                .append(", format ")
                .append(summary.format())
                .append("\n\n");
        for (ImportSummary.FileCount file : summary.files()) {
            text.append("%-40s %8d rows read %8d rejected%n".formatted(file.file(), file.read(), file.rejected()));
        }
        text.append('\n');
        records(text, summary.nodes());
        records(text, summary.relationships());
        text.append('\n');
        summary.problems().forEach((code, count) -> text.append("%-24s %8d%n".formatted(code, count)));
        text.append('\n');
        for (Problem problem : summary.examples()) {
            text.append(problem.file())
                    .append(problem.row() == 0 ? "" : ":" + problem.row())
                    .append(problem.field() == null ? "" : " [" + problem.field() + "]")
                    .append(' ')
                    .append(problem.code())
                    .append(": ")
                    .append(problem.message())
                    .append(' ')
                    .append(problem.action())
                    .append('\n');
        }
        return text.toString();
    }

    private static void records(StringBuilder text, List<ImportSummary.RecordCount> counts) {
        for (ImportSummary.RecordCount count : counts) {
            text.append("%-24s %8d accepted %8d refused %8d pending%n"
                    .formatted(count.name(), count.accepted(), count.refused(), count.pending()));
        }
    }
}
