package org.commonweave.transfer;

import java.nio.file.Path;
import java.util.Objects;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.exchange.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param source a file, a folder or a zip archive
 * @param name what the source is called, where that is not the name of its file
 * @param format name of the format; found out when null
 * @param dryRun true to check and report without writing
 * @param reports folder for the report
 * @param entry what is put on record; null for nothing
 */
public record ImportOrder(
        Path source,
        @Nullable String name,
        @Nullable String format,
        ImportOptions options,
        boolean dryRun,
        Path reports,
        @Nullable AuditEntry entry) {

    /** By whoever holds the machine, whose dry runs change nothing and tell nobody else. */
    public ImportOrder(Path source, @Nullable String format, ImportOptions options, boolean dryRun, Path reports) {
        this(
                source,
                null,
                format,
                options,
                dryRun,
                reports,
                dryRun ? null : AuditEntry.of(AuditKind.ADMINISTRATION, AuditCaller.CONSOLE, "COMMAND", "import"));
    }

    /** The file, by the name it goes by. */
    String called() {
        return Objects.requireNonNullElseGet(
                name, () -> source.toAbsolutePath().normalize().toString());
    }
}
