package org.commonweave.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.graph.Await;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the service, the bare driver behind HTTP and the driver alone against each other, in turns. */
public final class Benchmark {

    private static final int SERVICE = 18_480;
    private static final int BARE = 18_481;
    private static final int CHECKED = 40;
    private static final Duration STRETCH = Duration.ofSeconds(15);
    private static final Duration MOST = Duration.ofMinutes(6);
    private static final double RESTING = 0.03;

    private Benchmark() {}

    /** Arguments: size, seconds a cell, rounds, least seconds of warm-up for each contestant, questions, connections. */
    public static void main(String[] arguments) {
        Duration cell = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments[3]));
        List<Question> questions = Stream.of(arguments[4].split(",", -1))
                .map(name -> Question.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        List<Integer> connections =
                Stream.of(arguments[5].split(",", -1)).map(Integer::valueOf).toList();
        try (Database database = Database.of(arguments[0]);
                Child service = service(database);
                Child bareService = bareService(database);
                Bare bare = new Bare(database.uri(), database.password())) {
            List<Contestant> contestants = Contestant.all(SERVICE, service.pid(), BARE, bareService.pid(), bare);
            for (Question question : questions) {
                List<Map<String, Object>> variables = bare.variables(question);
                verify(question, variables, contestants);
                Load load = new Load(question, variables, database.pid());
                contestants.forEach(contestant -> warmUp(load, contestant, database.pid(), warmUp));
                measure(question, load, contestants, connections, cell, rounds);
            }
        }
    }

    private static Child service(Database database) {
        List<String> settings = new ArrayList<>(List.of(
                "serve",
                "--server.port=" + SERVICE,
                // All requests are one account's here.
                "--commonweave.api.rate.per-account=0",
                "--commonweave.api.rate.per-address=0"));
        settings.addAll(database.settings());
        return Child.start(database.folder().resolve("service.log"), "org.commonweave.Commonweave", settings)
                .serving(SERVICE);
    }

    private static Child bareService(Database database) {
        List<String> settings = List.of(String.valueOf(BARE), database.uri(), database.password());
        return Child.start(database.folder().resolve("bare.log"), BareService.class.getName(), settings)
                .listening(BARE);
    }

    /**
     * Until the compilers of the virtual machines rest, because a service runs for months: the larger a program, the longer
     * they are at work on it, and in seconds that hangs on the machine.
     */
    private static void warmUp(Load load, Contestant contestant, long database, Duration least) {
        long start = System.nanoTime();
        double share;
        Duration taken;
        do {
            double before = Cpu.compilerMillis(contestant.pid()) + Cpu.compilerMillis(database);
            load.run(contestant, 16, STRETCH);
            double compiled = Cpu.compilerMillis(contestant.pid()) + Cpu.compilerMillis(database) - before;
            share = compiled / STRETCH.toMillis();
            taken = Duration.ofNanos(System.nanoTime() - start);
        } while (taken.compareTo(least) < 0 || share > RESTING && taken.compareTo(MOST) < 0);
        System.out.printf(
                "%s: warm after %d s, compilers then at %.0f%% of a processor%n",
                contestant.name(), taken.toSeconds(), 100 * share);
    }

    /** Whoever gives another answer has no place in the comparison. */
    private static void verify(Question question, List<Map<String, Object>> variables, List<Contestant> contestants) {
        for (Map<String, Object> one : variables.subList(0, Math.min(CHECKED, variables.size()))) {
            JsonNode first = null;
            for (Contestant contestant : contestants) {
                try (Contestant.Asking asking = contestant.connect().apply(1)) {
                    Mono<byte[]> answer = asking.apply(question, one);
                    JsonNode whole = JsonMapper.shared().readTree(Await.one(answer));
                    JsonNode read = whole.path("data");
                    if (whole.has("errors") || first != null && !first.equals(read)) {
                        throw new IllegalStateException(
                                contestant.name() + " says to " + one + ":\n" + read + "\nand not\n" + first);
                    }
                    first = read;
                }
            }
        }
        System.out.printf("%s: %d answers of each are equal%n", question.title(), CHECKED);
    }

    private static void measure(
            Question question,
            Load load,
            List<Contestant> contestants,
            List<Integer> numbers,
            Duration cell,
            int rounds) {
        System.out.printf("%n### %s%n%n%s%n%s%n", question.title(), Report.HEADER, Report.RULE);
        for (int connections : numbers) {
            List<List<Load.Measured>> measured = contestants.stream()
                    .map(c -> (List<Load.Measured>) new ArrayList<Load.Measured>())
                    .toList();
            for (int round = 0; round < rounds; round++) {
                List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
                Collections.rotate(order, round);
                for (int turn : order) {
                    measured.get(turn).add(load.run(contestants.get(turn), connections, cell));
                }
            }
            Report.print(connections, contestants, measured);
        }
    }
}
