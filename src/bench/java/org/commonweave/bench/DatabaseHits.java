package org.commonweave.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.Commonweave;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Prints what every statement of typical requests costs the database, in hits, as a table. */
public final class DatabaseHits {

    private static final int PORT = 18_482;

    private final ConfigurableApplicationContext context;
    private final Profiler profiler;

    private DatabaseHits(ConfigurableApplicationContext context, Profiler profiler) {
        this.context = context;
        this.profiler = profiler;
    }

    /** Argument: size. */
    public static void main(String[] arguments) {
        Profiler profiler = new Profiler();
        try (Database database = Database.of(arguments[0]);
                Bare bare = new Bare(database.uri(), database.password())) {
            Map<String, Object> known = Subjects.of(bare);
            String agency = String.valueOf(known.get("agency"));
            Viewer planner = new Viewer(Role.PLANNER, agency, null, Set.of("statistics", "introduce"));
            try (ConfigurableApplicationContext context = start(database, profiler, planner)) {
                new DatabaseHits(context, profiler).table(known, arguments[0], bare.nodes());
            }
        }
    }

    private void table(Map<String, Object> known, String size, long nodes) {
        profiler.take();
        System.out.printf("%,d nodes%n%n", nodes);
        System.out.println("| request | statement | runs | hits | rows | dearest operator | its hits |");
        System.out.println("|---|---|---|---|---|---|---|");
        Requests.ALL.forEach((name, query) -> ask(name, query, variables(query, known)));
        write(size);
        check();
    }

    /** Those that the query declares. */
    private static Map<String, Object> variables(String query, Map<String, Object> known) {
        Map<String, Object> declared = new java.util.HashMap<>(known);
        declared.keySet().removeIf(name -> !query.contains("$" + name));
        return declared;
    }

    private static ConfigurableApplicationContext start(Database database, Profiler profiler, Viewer viewer) {
        BeanPostProcessor wrapping = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Driver driver ? profiler.around(driver) : bean;
            }
        };
        List<String> settings = new ArrayList<>(database.settings());
        settings.add("--logging.level.root=warn");
        settings.add("--server.port=" + PORT);
        settings.add("--commonweave.api.warm-up=0s");
        settings.add("--commonweave.api.timeout=120s");
        // The whole of a large scope is read with every statement profiled, which takes longer than a reader would
        // wait.
        settings.add("--commonweave.graph.read-timeout=120s");
        return new SpringApplicationBuilder(Commonweave.class)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(wrapping);
                    ((GenericApplicationContext) context)
                            .registerBean(
                                    "benchIdentities",
                                    Identities.class,
                                    () -> credential -> Optional.of(viewer),
                                    definition -> definition.setPrimary(true));
                })
                .run(settings.toArray(String[]::new));
    }

    private void ask(String name, String query, Map<String, Object> variables) {
        Map<String, Object> request = Map.of("query", query, "variables", variables);
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer bench")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(request)))
                .build();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(post, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            String answer = lines.reduce("", String::concat);
            if (answer.contains("\"errors\"")) {
                System.out.println("| " + name + " | not answered: " + answer.replace('|', '/') + " | | | | | |");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        print(name);
    }

    /** Writes a community's records again, which changes nothing. */
    private void write(String size) {
        List<GraphRecord> records =
                GeneratedCity.records(Size.of(size), 1).limit(2_000).toList();
        context.getBean(RecordLoad.class).load(records.stream(), count -> {});
        print("a batch of 2,000 written again");
    }

    private void check() {
        context.getBean(IntegrityCheck.class).run(finding -> System.out.println("| finding | " + finding + " |"));
        print("check");
    }

    private void print(String request) {
        Map<String, List<Profiler.Cost>> byStatement = new LinkedHashMap<>();
        profiler.take()
                .forEach(cost -> byStatement
                        .computeIfAbsent(cost.statement(), name -> new ArrayList<>())
                        .add(cost));
        byStatement.forEach((statement, costs) -> {
            Profiler.Cost dearest = costs.stream()
                    .max(java.util.Comparator.comparingLong(Profiler.Cost::hits))
                    .orElseThrow();
            System.out.printf(
                    "| %s | %s | %d | %,d | %,d | %s | %,d |%n",
                    request,
                    statement,
                    costs.size(),
                    costs.stream().mapToLong(Profiler.Cost::hits).sum(),
                    costs.stream().mapToLong(Profiler.Cost::rows).sum(),
                    dearest.dearest(),
                    dearest.dearestHits());
        });
    }
}
