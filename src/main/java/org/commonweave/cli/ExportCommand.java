package org.commonweave.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.ocel.CaseExport;
import org.commonweave.transfer.ExportOrder;
import org.commonweave.transfer.ExportOutcome;
import org.commonweave.transfer.Exporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports the graph. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Export the graph: whole in our own formats, as HSDS 3.1, or for tools that draw networks.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            description = "File to write; a folder for commonweave-csv, hsds-json and hsds-tabular.")
    private Path path = Path.of("graph.jsonl");

    @Option(
            names = "--format",
            defaultValue = "commonweave-jsonl",
            description =
                    "commonweave-jsonl, commonweave-csv, hsds-json, hsds-tabular, graphml or node-link; ocel-json or"
                            + " case-events-csv for what became of whistles and referrals (default: ${DEFAULT-VALUE}).")
    private String format = "commonweave-jsonl";

    @Option(names = "--as-of", description = "Only what is in force at this date or instant; all times when left out.")
    private @Nullable String asOf;

    @Option(names = "--public", description = "Only what everybody may see; the same as --as ANONYMOUS.")
    private boolean onlyPublic;

    @Option(names = "--as", description = "Only what this role may see: ${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    @Option(names = "--organization", description = "With --as: uuid of the organization the viewer acts for.")
    private @Nullable String organization;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        ExportOrder order = new ExportOrder(format, path, viewer(), instant());
        return Offline.withGraph(Settings.of(settings, spec), context -> {
            try {
                if (CaseExport.writes(format)) {
                    long events = context.getBean(CaseExport.class).run(format, path, order.viewer(), order.asOf());
                    System.out.printf("%,d events exported to %s.%n", events, path);
                    return 0;
                }
                ExportOutcome outcome = context.getBean(Exporter.class).run(order, System.err::println);
                outcome.notes().forEach(System.out::println);
                System.out.printf("%,d records read, exported to %s.%n", outcome.records(), path);
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Viewer viewer() {
        if (onlyPublic) {
            return Viewer.ANONYMOUS;
        }
        return role == null ? Viewer.SYSTEM : new Viewer(role, organization, null, Set.of());
    }

    /** A date alone is its first instant. */
    private @Nullable OffsetDateTime instant() {
        try {
            return asOf == null
                    ? null
                    : asOf.length() == 10
                            ? LocalDate.parse(asOf).atStartOfDay().atOffset(ZoneOffset.UTC)
                            : OffsetDateTime.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as-of is '" + asOf + "'; write it as 2026-05-01 or 2026-05-01T09:00:00+08:00.",
                    e);
        }
    }
}
