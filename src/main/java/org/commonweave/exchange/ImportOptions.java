package org.commonweave.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an import is to run.
 *
 * @param source file or folder
 * @param format name of the format; found out when null
 * @param scope name of the source, which tells its identifiers from others'; the file's name when null
 * @param dryRun true to check and report without writing
 * @param reports folder for the report and for rejected records
 */
public record ImportOptions(
        Path source, @Nullable String format, @Nullable String scope, boolean dryRun, Path reports) {

    /** The scope, without the endings that say how the file is packed. */
    String scopeName() {
        return scope != null
                ? scope
                : String.valueOf(source.toAbsolutePath().normalize().getFileName())
                        .replaceFirst("(\\.(jsonl|json|csv|zip|gz))+$", "");
    }
}
