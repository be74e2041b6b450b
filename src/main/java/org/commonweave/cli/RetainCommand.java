package org.commonweave.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.commonweave.audit.AuditCaller;
import org.commonweave.graph.Await;
import org.commonweave.retention.Retention;
import org.commonweave.retention.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends and removes what is no longer to be kept. */
@Command(
        name = "retain",
        mixinStandardHelpOptions = true,
        description = "End and remove what is no longer to be kept; docs/privacy.md lists the rules.")
final class RetainCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Only count what would be ended and removed.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        return Offline.withGraph(Settings.of(settings, spec), context -> {
            Retention retention = context.getBean(Retention.class);
            List<Retention.Due> told = Await.all(dryRun ? retention.due() : retention.carryOut(AuditCaller.CONSOLE));
            told.forEach(due -> System.out.printf("%,10d  %s%n", due.count(), Wording.ofRule(due.rule())));
            long all = told.stream().mapToLong(Retention.Due::count).sum();
            System.out.printf(dryRun ? "%,d would be ended or removed.%n" : "%,d ended or removed.%n", all);
            return 0;
        });
    }
}
