package org.commonweave.exchange;

import java.util.Map;

/**
 * What an import did.
 *
 * @param read records by label or relationship type, as the files gave them
 * @param problems problems by code
 * @param rejected records in the reject file
 * @param stopped why reading stopped early; empty when it did not. Then nothing was written
 */
public record ImportReport(
        String source,
        String format,
        String scope,
        boolean dryRun,
        Map<String, Long> read,
        long created,
        long updated,
        long unchanged,
        long rejected,
        Map<String, Long> problems,
        String stopped) {

    /** Exit code of the command: 0 all taken, 3 some rejected, 4 not readable. */
    public int exitCode() {
        if (!stopped.isEmpty()) {
            return 4;
        }
        return rejected > 0 ? 3 : 0;
    }

    /** The report as people read it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(dryRun ? "Checked " : "Imported ")
                .append(source)
                .append(" as ")
                .append(format)
                .append(", identifiers of \"")
                .append(scope)
                .append("\"\n");
        read.forEach((label, count) -> text.append("  %-16s %,10d read%n".formatted(label, count)));
        if (!stopped.isEmpty()) {
            return text.append("STOPPED, nothing written: ")
                    .append(stopped)
                    .append('\n')
                    .toString();
        }
        text.append(
                dryRun
                        ? "  nothing written (dry run)\n"
                        : "  %,d created, %,d updated, %,d unchanged%n".formatted(created, updated, unchanged));
        text.append("  %,d rejected%n".formatted(rejected));
        problems.forEach((code, count) -> text.append("  %-20s %,8d%n".formatted(code, count)));
        return text.toString();
    }
}
