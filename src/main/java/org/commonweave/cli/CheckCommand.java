package org.commonweave.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commonweave.integrity.IntegrityCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the graph against the model. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check the whole graph against the model; exit code 3 when something is wrong.")
final class CheckCommand implements Callable<Integer> {

    private static final int FINDINGS = 3;

    @Option(
            names = "--show",
            defaultValue = "20",
            description = "Findings shown of each kind (default: ${DEFAULT-VALUE}).")
    private int show = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        return Offline.withGraph(Settings.of(settings, spec), context -> {
            Map<String, Integer> counts = new TreeMap<>();
            long looked = context.getBean(IntegrityCheck.class).run(finding -> {
                if (counts.merge(finding.code(), 1, Integer::sum) <= show) {
                    System.out.println(finding.code() + "  " + finding.subject() + ": " + finding.message());
                }
            });
            System.out.printf(
                    "%,d records checked, %,d findings %s%n",
                    looked, counts.values().stream().mapToInt(Integer::intValue).sum(), counts.isEmpty() ? "" : counts);
            return counts.isEmpty() ? 0 : FINDINGS;
        });
    }
}
