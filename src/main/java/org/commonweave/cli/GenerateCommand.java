package org.commonweave.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonweave.exchange.commonweave.RecordLines;
import org.commonweave.exchange.source.Json;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Generates a city to try out scale. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Generate a city in the shape of the sample district, as JSON Lines that import reads, or into the"
                        + " graph. Same size and seed, same bytes.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--size", required = true, description = "About how many nodes: 10k, 100k, 1m, or a number.")
    private String size = "10k";

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed gives another city (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--load", description = "Write into the graph instead of a file.")
    private boolean load;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "File to write, or - for standard output.")
    private @Nullable String file;

    @Spec
    private @Nullable CommandSpec command;

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() throws IOException {
        if (load == (file != null)) {
            throw wrong("Give either a file (or -) or --load.");
        }
        return file == null ? intoGraph(size()) : intoFile(size(), file);
    }

    private Size size() {
        try {
            return Size.of(size);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(command).commandLine(), message);
    }

    private int intoGraph(Size nodes) {
        return Offline.run(settings, context -> {
            Progress progress = new Progress("written", System.err);
            try (Stream<GraphRecord> records = GeneratedCity.records(nodes, seed)) {
                progress.finish(context.getBean(RecordLoad.class).load(records, progress::at));
            }
            return 0;
        });
    }

    private int intoFile(Size nodes, String name) throws IOException {
        Progress progress = new Progress("generated", System.err);
        long count = 0;
        try (Writer lines = open(name);
                Stream<GraphRecord> records = GeneratedCity.records(nodes, seed)) {
            for (Iterator<GraphRecord> each = records.iterator(); each.hasNext(); ) {
                lines.write(Json.MAPPER.writeValueAsString(RecordLines.of(each.next())));
                lines.write('\n');
                progress.at(++count);
            }
        }
        progress.finish(count);
        return 0;
    }

    private static Writer open(String name) throws IOException {
        return name.equals("-")
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(Path.of(name));
    }
}
