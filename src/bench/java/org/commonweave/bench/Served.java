package org.commonweave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.Commonweave;
import org.commonweave.access.Identities;
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
        settings.add("--commonweave.retention.background=false");
        settings.add("--commonweave.api.timeout=120s");
        settings.add("--commonweave.api.rate.per-account=0");
        settings.add("--commonweave.api.rate.per-address=0");
        settings.add("--commonweave.api.rate.subscriptions-per-account=100000");
        settings.add("--commonweave.api.rate.subscriptions-per-address=100000");
        // The whole of a large scope is read with every statement profiled, which takes longer than a reader would
        // wait.
        settings.add("--commonweave.graph.read-timeout=120s");
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
                .run(settings.toArray(String[]::new)));
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
