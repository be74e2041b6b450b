package org.commonweave.transfer;

import java.nio.file.Path;
import org.commonweave.exchange.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param source a file, a folder or a zip archive
 * @param format name of the format; found out when null
 * @param dryRun true to check and report without writing
 * @param reports folder for the report
 */
public record ImportOrder(Path source, @Nullable String format, ImportOptions options, boolean dryRun, Path reports) {}
