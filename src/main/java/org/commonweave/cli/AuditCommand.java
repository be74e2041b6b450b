package org.commonweave.cli;

import java.util.concurrent.Callable;
import org.commonweave.audit.AuditHeads;
import org.commonweave.graph.Await;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells about the audit. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Tell about the audit; check says whether it is as it was written.",
        subcommands = AuditCommand.Heads.class)
final class AuditCommand {

    /** The ends of the chains. */
    @Command(
            name = "heads",
            mixinStandardHelpOptions = true,
            description = "Print the hash each chain ends with, to be kept where the database's keepers cannot write.")
    static final class Heads implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @CommandLine.Unmatched
        private String[] settings = {};

        @Override
        public Integer call() {
            return Offline.withGraph(Settings.of(settings, spec), context -> {
                Await.one(context.getBean(AuditHeads.class).list()).forEach(System.out::println);
                return 0;
            });
        }
    }
}
