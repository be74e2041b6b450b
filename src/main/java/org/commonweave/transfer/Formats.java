package org.commonweave.transfer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.commonweave.JsonLinesImport;
import org.commonweave.exchange.grants.GrantsImport;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.commonweave.exchange.popolo.PopoloImport;
import org.commonweave.exchange.source.Dataset;
import org.jspecify.annotations.Nullable;

/** The formats that can be imported, the most particular first. */
final class Formats {

    private static final List<ImportFormat> ALL = List.of(
            new JsonLinesImport(),
            new GrantsImport(),
            new PopoloImport(),
            new HsdsTabularImport(),
            new HsdsJsonImport());

    private Formats() {}

    /** The format asked for, or the first that knows the files. */
    static ImportFormat choose(@Nullable String name, Dataset dataset) throws IOException {
        for (ImportFormat format : ALL) {
            if (name == null ? format.recognises(dataset) : format.name().equals(name)) {
                return format;
            }
        }
        throw new UnknownFormat((name == null ? "No known format was recognised" : "There is no format " + name)
                + ". Name one with --format: "
                + ALL.stream().map(ImportFormat::name).collect(Collectors.joining(", ")) + ".");
    }
}
