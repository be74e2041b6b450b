package org.commonweave.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command itself: without a subcommand it serves. */
@Command(
        name = "commonweave",
        mixinStandardHelpOptions = true,
        version = "commonweave 0.1.0",
        description = "Community resource knowledge graph: GraphQL over Neo4j.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            GenerateCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            RetainCommand.class
        },
        footer = {
            "",
            "Settings of the service follow any command as --name=value, for example --server.port=9090 or",
            "--spring.neo4j.uri=neo4j://host:7687.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some records were rejected, 4 not readable."
        })
public final class CommonweaveCommand implements Callable<Integer> {

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        return ServeCommand.serve(settings);
    }

    public static int run(String[] arguments) {
        CommandLine line = new CommandLine(new CommonweaveCommand());
        line.setExecutionExceptionHandler((error, command, parsed) -> Failure.explain(error, command));
        return line.execute(arguments);
    }
}
