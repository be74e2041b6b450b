package org.commonweave.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Instants;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs in the graph, where every instance finds them. */
@Component
public class JobStore {

    private static final Statement KEEP = Statement.named("job/keep");
    private static final Statement FIND = Statement.named("job/find");
    private static final Statement FIND_BY_KEY = Statement.named("job/find-by-key");
    private static final Statement CANCEL = Statement.named("job/cancel");
    private static final Statement FORGET = Statement.named("job/forget");

    private final Graph graph;
    private final Clock clock;
    private final JobSettings settings;

    JobStore(Graph graph, Clock clock, JobSettings settings) {
        this.graph = graph;
        this.clock = clock;
        this.settings = settings;
    }

    /** Tells the graph of a job that was just started. */
    public Mono<Void> begin(Job<?> job, @Nullable String key, String question) {
        Map<String, Object> one = row(job);
        one.put("key", key);
        one.put("question", question);
        OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.keep());
        return graph.keep(
                        "job/begin",
                        transaction -> transaction
                                .run(FORGET, Viewer.SYSTEM, now(), Map.of("before", Instants.first(before)), row -> row)
                                .thenMany(keep(transaction, List.of(one))))
                .then();
    }

    /** Tells the graph how jobs stand; gives those that somebody asked another instance to end. */
    public Mono<Set<String>> keep(Collection<? extends Job<?>> jobs) {
        List<Map<String, Object>> rows = jobs.stream().map(JobStore::row).toList();
        return graph.keep("job/keep", transaction -> keep(transaction, rows)).collect(Collectors.toSet());
    }

    private Flux<String> keep(GraphTransaction transaction, List<Map<String, Object>> rows) {
        return transaction.run(
                KEEP,
                Viewer.SYSTEM,
                now(),
                Map.of("jobs", rows, "now", OffsetDateTime.now(clock)),
                row -> row.get("id").asString());
    }

    private static Map<String, Object> row(Job<?> job) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", job.id());
        row.put("owner", StoredJob.owner(job.owner()));
        row.put("state", StoredJob.state(job));
        return row;
    }

    /** A job that the viewer started, at whichever instance. */
    public Mono<StoredJob> find(String id, Viewer viewer) {
        return read(FIND, Map.of("id", id, "owner", StoredJob.owner(viewer)), viewer);
    }

    /** The job that the viewer started with a key. */
    public Mono<StoredJob> keyed(String key, Viewer viewer) {
        return read(FIND_BY_KEY, Map.of("key", key, "owner", StoredJob.owner(viewer)), viewer);
    }

    private Mono<StoredJob> read(Statement statement, Map<String, Object> parameters, Viewer viewer) {
        return graph.list(statement, Viewer.SYSTEM, now(), parameters, row -> stored(row, viewer))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    /** Asks whoever works at the job to end it; empty when the viewer started no such job. */
    public Mono<StoredJob> cancel(String id, Viewer viewer) {
        return graph.keep(
                        "job/cancel",
                        transaction -> transaction.run(
                                CANCEL,
                                Viewer.SYSTEM,
                                now(),
                                Map.of("id", id, "owner", StoredJob.owner(viewer)),
                                row -> stored(row, viewer)))
                .collectList()
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private StoredJob stored(Record row, Viewer viewer) {
        return StoredJob.of(row.get("job"), viewer, OffsetDateTime.now(clock));
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
