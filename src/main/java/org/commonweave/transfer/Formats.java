package org.commonweave.transfer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.exchange.ExportFormat;
import org.commonweave.exchange.ImportFormat;
import org.commonweave.exchange.commonweave.CsvExport;
import org.commonweave.exchange.commonweave.CsvImport;
import org.commonweave.exchange.commonweave.JsonLinesExport;
import org.commonweave.exchange.commonweave.JsonLinesImport;
import org.commonweave.exchange.grants.GrantsImport;
import org.commonweave.exchange.hsds.HsdsJsonImport;
import org.commonweave.exchange.hsds.HsdsTabularImport;
import org.commonweave.exchange.hsds.export.HsdsJsonExport;
import org.commonweave.exchange.hsds.export.HsdsTabularExport;
import org.commonweave.exchange.network.GraphMlExport;
import org.commonweave.exchange.network.NodeLinkExport;
import org.commonweave.exchange.popolo.PopoloImport;
import org.commonweave.exchange.source.Dataset;
import org.commonweave.exchange.source.FirstLook;
import org.commonweave.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The formats that can be imported and exported. */
@Component
class Formats {

    /** The most particular first. */
    private final List<ImportFormat> imports;

    private final List<ExportFormat> exports;

    Formats(Model model) {
        this.imports = List.of(
                new JsonLinesImport(),
                new CsvImport(model),
                new GrantsImport(),
                new PopoloImport(),
                new HsdsTabularImport(),
                new HsdsJsonImport());
        this.exports = List.of(
                new JsonLinesExport(),
                new CsvExport(model),
                new HsdsJsonExport(),
                new HsdsTabularExport(),
                new GraphMlExport(model),
                new NodeLinkExport());
    }

    /** The format asked for, or the first that knows the files. */
    ImportFormat choose(@Nullable String name, Dataset dataset) throws IOException {
        for (ImportFormat format : imports) {
            if (name == null ? format.recognises(dataset) : format.name().equals(name)) {
                return format;
            }
        }
        throw new UnknownFormat(
                name == null
                        ? "No known format was recognised: " + FirstLook.of(dataset)
                        : "There is no format " + name,
                imported());
    }

    ExportFormat export(String name) {
        return exports.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownFormat(
                        "There is no format " + name,
                        exports.stream().map(ExportFormat::name).toList()));
    }

    /** The names of all formats. */
    List<String> names() {
        return Stream.concat(
                        imports.stream().map(ImportFormat::name),
                        exports.stream().map(ExportFormat::name))
                .distinct()
                .toList();
    }

    /** The names of those that can be imported. */
    List<String> imported() {
        return imports.stream().map(ImportFormat::name).toList();
    }
}
