package org.commonweave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.Commonweave;
import org.commonweave.access.Identities;
import org.commonweave.bench.tour.Guide;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in this process, whose driver is profiled while the profiler is on. */
final class Served implements AutoCloseable {

    private static final int PORT = 18_482;
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ConfigurableApplicationContext context;

    private Served(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Served start(Database database, Profiler profiler, Identities identities) {
        return start(database, profiler, identities, List.of());
    }

    /** @param more settings, in place of those of the same name */
    static Served start(Database database, Profiler profiler, Identities identities, List<String> more) {
        BeanPostProcessor wrapping = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Driver driver ? profiler.around(driver) : bean;
            }
        };
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.of(database.settings(), settings(), more)
                .flatMap(List::stream)
                .forEach(setting -> settings.put(setting.replaceFirst("=.*", ""), setting));
        return new Served(new SpringApplicationBuilder(Commonweave.class)
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(wrapping);
                    ((GenericApplicationContext) context)
                            .registerBean(
                                    "benchIdentities",
                                    Identities.class,
                                    () -> identities,
                                    definition -> definition.setPrimary(true));
                })
                .run(settings.values().toArray(String[]::new)));
    }

    private static List<String> settings() {
        return List.of(
                "--logging.level.root=warn",
                "--server.port=" + PORT,
                "--commonweave.api.warm-up=0s",
                "--commonweave.retention.background=false",
                "--commonweave.api.timeout=120s",
                "--commonweave.api.rate.per-account=0",
                "--commonweave.api.rate.per-address=0",
                "--commonweave.api.rate.subscriptions-per-account=100000",
                "--commonweave.api.rate.subscriptions-per-address=100000",
                // The whole of a large scope is read with every statement profiled, which takes longer than a reader
                // would wait.
                "--commonweave.graph.read-timeout=120s");
    }

    /** The whole answer, errors and all. */
    JsonNode ask(String bearer, String query, Map<String, Object> variables) {
        Map<String, Object> request = Map.of("query", query, "variables", variables);
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(request)))
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(client.send(post, HttpResponse.BodyHandlers.ofByteArray())
                            .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As tours see it. */
    Guide guide(Driver unmeasured, Path folder) {
        return new Guide(context, PORT, unmeasured, folder);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Processor time of this process so far: the service's, and the little of the one who asks it. */
    double cpuMillis() {
        return process.getProcessCpuTime() / NANOS_PER_MILLI;
    }

    @Override
    public void close() {
        context.close();
    }
}
