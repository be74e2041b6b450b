package org.commonweave.report;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of files that a report can be had as. */
public enum ReportFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ReportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public byte[] write(Report report) {
        return switch (this) {
            case CSV -> CsvReport.write(report);
            case XLSX -> XlsxReport.write(report);
            case JSON -> JsonReport.write(report);
        };
    }
}
