package org.commonweave.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import org.neo4j.driver.reactivestreams.ReactiveTransactionContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * The only door to the driver. A statement runs for a viewer at a moment, with a timeout the server keeps, under its
 * name. Reads are auto-commit with read access, which lets a cluster route them at half the cost of an explicit
 * transaction; writes are managed transactions, which the driver retries.
 */
@Component
public class Graph {

    private static final Statement VERSION = Statement.named("graph/version");
    private static final Statement CHANGES = Statement.named("graph/changes");
    private static final int READ_RETRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    /** The server calls it passing, but the same statement would need the same memory again. */
    private static final String OUT_OF_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    private final Driver driver;
    private final SessionConfig reads;
    private final SessionConfig writes;
    private final GraphSettings settings;
    private final StatementMetrics metrics;
    private final Termination termination;
    private final RunIds runs = new RunIds();

    Graph(Driver driver, GraphSettings settings, StatementMetrics metrics) {
        this.driver = driver;
        this.settings = settings;
        this.metrics = metrics;
        // One manager for both, so that a read after a write sees it wherever a cluster routes it.
        BookmarkManager bookmarks =
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
        this.reads = session(AccessMode.READ, bookmarks);
        this.writes = session(AccessMode.WRITE, bookmarks);
        this.termination = new Termination(driver, reads);
    }

    private SessionConfig session(AccessMode mode, BookmarkManager bookmarks) {
        return SessionConfig.builder()
                .withDatabase(settings.database())
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build();
    }

    /** Rows of a read, each turned into a value while the session is open. */
    public <T> Flux<T> read(
            Statement statement, Viewer viewer, Moment at, Map<String, Object> parameters, Function<Record, T> row) {
        Query query = new Query(statement.text(), Parameters.of(viewer, at, parameters));
        return Flux.defer(() -> {
                    AtomicBoolean answered = new AtomicBoolean();
                    return metrics.timed(statement.name(), run(query, statement.name(), answered, row))
                            // Once a row has gone out, a second run could repeat it.
                            .retryWhen(Retry.backoff(READ_RETRIES, FIRST_PAUSE)
                                    .filter(error -> !answered.get() && passing(error)));
                })
                // The driver completes on its own I/O threads, which must not be kept from their connections.
                .publishOn(Schedulers.parallel());
    }

    /**
     * The rows of a read that has few, all at once: the statement and the request for its rows go to the server together,
     * which takes it half as much as asking for them as they are wanted.
     */
    public <T> Mono<List<T>> list(
            Statement statement, Viewer viewer, Moment at, Map<String, Object> parameters, Function<Record, T> row) {
        Query query = new Query(statement.text(), Parameters.of(viewer, at, parameters));
        return metrics.timed(statement.name(), runAll(query, statement.name()))
                .retryWhen(Retry.backoff(READ_RETRIES, FIRST_PAUSE).filter(Graph::passing))
                .publishOn(Schedulers.parallel())
                .map(rows -> rows.stream().map(row).toList());
    }

    private Mono<List<Record>> runAll(Query query, String name) {
        String run = runs.next();
        TransactionConfig limits = limits(name, run);
        return Mono.usingWhen(
                exchange(),
                exchange -> exchange.run(query, limits, ResultCursor::listAsync),
                Exchange::close,
                (exchange, error) -> exchange.close(),
                exchange -> termination.of(run, exchange.close()));
    }

    private Mono<Exchange> exchange() {
        return Mono.fromSupplier(() -> new Exchange(driver.session(AsyncSession.class, reads)));
    }

    private <T> Flux<T> run(Query query, String name, AtomicBoolean answered, Function<Record, T> row) {
        String run = runs.next();
        TransactionConfig limits = limits(name, run);
        return Flux.usingWhen(
                Mono.fromSupplier(() -> driver.session(ReactiveSession.class, reads)),
                session -> Flux.from(session.run(query, limits))
                        .flatMap(result -> Flux.from(result.records()).map(row))
                        .doOnNext(value -> answered.set(true)),
                ReactiveSession::close,
                (session, error) -> session.close(),
                // Between rows the driver can discard the rest by itself; before the first it could only wait for it.
                session -> answered.get() ? session.close() : termination.of(run, Mono.fromDirect(session.close())));
    }

    private TransactionConfig limits(String name, String run) {
        return TransactionConfig.builder()
                .withTimeout(settings.readTimeout())
                .withMetadata(Map.of("statement", name, Termination.RUN, run))
                .build();
    }

    /** Names the state of the data: another name after every write, the same as long as there is none. */
    public Mono<String> version() {
        return state().map(DataState::name);
    }

    /** The state of the data. What is read through this door afterwards is never older, on a cluster neither. */
    public Mono<DataState> state() {
        return own(VERSION, Map.of()).map(DataState::of);
    }

    /** The state of the data, as {@link #state} gives it, and what was written since another one. */
    public Mono<DataChanges> changes(DataState before) {
        return own(CHANGES, Map.of("counters", before.parameters(), "slots", (long) DataVersion.SLOTS))
                .map(rows -> DataChanges.of(before, rows));
    }

    private Mono<List<Record>> own(Statement statement, Map<String, Object> parameters) {
        return metrics.timed(statement.name(), runAll(new Query(statement.text(), parameters), statement.name()))
                .retryWhen(Retry.backoff(READ_RETRIES, FIRST_PAUSE).filter(Graph::passing))
                .publishOn(Schedulers.parallel());
    }

    /** True when the server ended a statement because it took longer than it may. */
    public static boolean timedOut(Throwable error) {
        return error instanceof ClientException e && e.code().startsWith(TIMED_OUT);
    }

    /** True when the server ended a statement because it took more memory than one transaction may. */
    public static boolean outOfMemory(Throwable error) {
        return error instanceof Neo4jException e && e.code().startsWith(OUT_OF_MEMORY);
    }

    private static boolean passing(Throwable error) {
        return error instanceof RetryableException && !outOfMemory(error);
    }

    /** One managed transaction; the work may run more than once, so it must depend on nothing but its input. */
    public <T> Flux<T> write(String name, Function<GraphTransaction, Flux<T>> work) {
        return keep(
                name,
                // Last, so that whoever waits for the counter waits for a commit and for nothing else.
                transaction -> work.apply(transaction).concatWith(Flux.defer(() -> DataVersion.next(transaction))));
    }

    /**
     * The same for what the service keeps about its own work, such as who signed in and which jobs run: no answer rests on
     * it, so the data have the same version afterwards.
     */
    public <T> Flux<T> keep(String name, Function<GraphTransaction, Flux<T>> work) {
        TransactionConfig limits = TransactionConfig.builder()
                .withTimeout(settings.writeTimeout())
                .withMetadata(Map.of("statement", name))
                .build();
        Flux<T> transaction = Flux.usingWhen(
                Mono.fromSupplier(() -> driver.session(ReactiveSession.class, writes)),
                session -> Flux.from(session.executeWrite(
                        (ReactiveTransactionContext tx) -> work.apply(new GraphTransaction(tx)), limits)),
                ReactiveSession::close);
        return metrics.timed(name, transaction).publishOn(Schedulers.parallel());
    }
}
