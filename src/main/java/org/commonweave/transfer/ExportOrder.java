package org.commonweave.transfer;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported, and how.
 *
 * @param format name of the format
 * @param target the file, or the folder of a format of many files
 * @param viewer for whose eyes
 * @param asOf the instant whose records are wanted; those of all times when null
 */
public record ExportOrder(
        String format, Path target, Viewer viewer, @Nullable OffsetDateTime asOf) {}
