package org.commonweave.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonweave.Commonweave;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.generator.GeneratedCity;
import org.commonweave.generator.Size;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.record.GraphRecord;
import org.commonweave.transfer.RecordLoad;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Prints what every statement of typical requests costs the database, in hits, as a table. */
public final class DatabaseHits {

    private final ConfigurableApplicationContext context;
    private final Profiler profiler;
    private final Viewer viewer;

    private DatabaseHits(ConfigurableApplicationContext context, Profiler profiler, Viewer viewer) {
        this.context = context;
        this.profiler = profiler;
        this.viewer = viewer;
    }

    /** Argument: size. */
    public static void main(String[] arguments) {
        Profiler profiler = new Profiler();
        try (Database database = Database.of(arguments[0]);
                Bare bare = new Bare(database.uri(), database.password());
                ConfigurableApplicationContext context = start(database, profiler)) {
            Map<String, Object> known = Subjects.of(bare);
            Viewer planner = new Viewer(
                    Role.PLANNER,
                    String.valueOf(known.get("agency")),
                    null,
                    java.util.Set.of("statistics", "introduce"));
            DatabaseHits hits = new DatabaseHits(context, profiler, planner);
            profiler.take();
            System.out.printf("%,d nodes%n%n", bare.nodes());
            System.out.println("| request | statement | runs | hits | rows | dearest operator | its hits |");
            System.out.println("|---|---|---|---|---|---|---|");
            Requests.ALL.forEach((name, query) -> hits.ask(name, query, known));
            hits.write(arguments[0]);
            hits.check();
        }
    }

    private static ConfigurableApplicationContext start(Database database, Profiler profiler) {
        BeanPostProcessor wrapping = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Driver driver ? profiler.around(driver) : bean;
            }
        };
        List<String> settings = new ArrayList<>(database.settings());
        settings.add("--logging.level.root=warn");
        // The whole of a large scope is read with every statement profiled, which takes longer than a reader would
        // wait.
        settings.add("--commonweave.graph.read-timeout=120s");
        return new SpringApplicationBuilder(Commonweave.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(wrapping))
                .run(settings.toArray(String[]::new));
    }

    private void ask(String name, String query, Map<String, Object> variables) {
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                query, null, variables, Map.of(), UUID.randomUUID().toString(), null);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(values -> values.put(Viewer.class, viewer))
                        .build());
        ExecutionGraphQlResponse response = Objects.requireNonNull(
                context.getBean(ExecutionGraphQlService.class).execute(request).block());
        if (!response.getErrors().isEmpty()) {
            System.out.println("| " + name + " | not answered: "
                    + response.getErrors().get(0).getMessage() + " | | | | | |");
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
