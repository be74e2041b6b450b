package org.commonweave.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import org.neo4j.driver.reactivestreams.ReactiveTransactionCallback;
import org.neo4j.driver.reactivestreams.ReactiveTransactionContext;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.ResultSummary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has every statement that goes through the driver profiled, and keeps what it cost. The driver wants profiles to be
 * read in another form from its next release on.
 */
@SuppressWarnings("deprecation")
final class Profiler {

    private final ConcurrentLinkedQueue<Cost> costs = new ConcurrentLinkedQueue<>();
    private final StatementNames names = new StatementNames();
    private volatile boolean on = true;

    /** What a run of a statement cost the database, and its most expensive operator. */
    record Cost(String statement, long hits, long rows, String dearest, long dearestHits) {}

    /** What was run since the last call. */
    List<Cost> take() {
        List<Cost> taken = List.copyOf(costs);
        costs.clear();
        return taken;
    }

    /** Profiling costs time itself, so that it is off while time is taken. */
    void turn(boolean wanted) {
        on = wanted;
    }

    Driver around(Driver driver) {
        return proxy(Driver.class, (method, arguments) -> {
            Object made = method.invoke(driver, arguments);
            if (!on) {
                return made;
            }
            if (made instanceof AsyncSession session) {
                return around(session);
            }
            return made instanceof ReactiveSession session ? around(session) : made;
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // They are returned: a proxy's method gives an Object.
    private AsyncSession around(AsyncSession session) {
        return proxy(AsyncSession.class, (method, arguments) -> {
            if (!method.getName().equals("runAsync") || !(arguments[0] instanceof Query query)) {
                return method.invoke(session, arguments);
            }
            TransactionConfig config = (TransactionConfig) arguments[1];
            names.learn(statement(config), query.text());
            return session.runAsync(profiled(query), config)
                    .thenCompose(cursor -> cursor.listAsync()
                            .thenCompose(rows -> cursor.consumeAsync().thenApply(summary -> {
                                costs.add(cost(statement(config), summary.profile()));
                                return read(rows, summary);
                            })));
        });
    }

    /** What is left of a result when its summary was read: all its rows, and the summary. */
    @SuppressWarnings("FutureReturnValueIgnored") // As above.
    private static ResultCursor read(List<org.neo4j.driver.Record> rows, ResultSummary summary) {
        return proxy(ResultCursor.class, (method, arguments) -> {
            if (method.getName().equals("consumeAsync")) {
                return CompletableFuture.completedFuture(summary);
            }
            if (!method.getName().equals("listAsync") || arguments.length > 0) {
                throw new UnsupportedOperationException("The service reads all rows together, not by " + method);
            }
            return CompletableFuture.completedStage(rows);
        });
    }

    private static String statement(TransactionConfig config) {
        return String.valueOf(config.metadata().get("statement")).replace("\"", "");
    }

    private ReactiveSession around(ReactiveSession session) {
        return proxy(ReactiveSession.class, (method, arguments) -> {
            if (method.getName().equals("run") && arguments[0] instanceof Query query) {
                TransactionConfig config = (TransactionConfig) arguments[1];
                names.learn(statement(config), query.text());
                return results(session.run(profiled(query), config), statement(config));
            }
            if (method.getName().equals("executeWrite") && arguments.length == 2) {
                ReactiveTransactionCallback<?> work = (ReactiveTransactionCallback<?>) arguments[0];
                TransactionConfig config = (TransactionConfig) arguments[1];
                return session.executeWrite(context -> answer(work, around(context, statement(config))), config);
            }
            return method.invoke(session, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static org.reactivestreams.Publisher<Object> answer(
            ReactiveTransactionCallback<?> work, ReactiveTransactionContext context) {
        return ((ReactiveTransactionCallback<org.reactivestreams.Publisher<Object>>) work).execute(context);
    }

    private ReactiveTransactionContext around(ReactiveTransactionContext context, String transaction) {
        return proxy(ReactiveTransactionContext.class, (method, arguments) -> {
            if (method.getName().equals("run") && arguments[0] instanceof Query query) {
                return results(context.run(profiled(query)), names.of(query.text(), transaction));
            }
            return method.invoke(context, arguments);
        });
    }

    private static Query profiled(Query query) {
        String text = query.text();
        // Options come before what is to be profiled.
        return new Query(
                text.startsWith("CYPHER ") ? text.replaceFirst("\n", "\nPROFILE ") : "PROFILE " + text,
                query.parameters());
    }

    private Flux<ReactiveResult> results(org.reactivestreams.Publisher<ReactiveResult> run, String name) {
        return Flux.from(run)
                .map(result -> proxy(ReactiveResult.class, (method, arguments) -> {
                    if (!method.getName().equals("records")) {
                        return method.invoke(result, arguments);
                    }
                    // The summary comes after the last row, and a reader may go away after the first.
                    return Flux.from(result.records())
                            .collectList()
                            .flatMapMany(rows -> Mono.from(result.consume())
                                    .doOnNext(summary -> costs.add(cost(name, summary.profile())))
                                    .thenMany(Flux.fromIterable(rows)));
                }));
    }

    private static Cost cost(String name, ProfiledPlan plan) {
        ProfiledPlan dearest = dearest(plan);
        return new Cost(name, total(plan), plan.records(), described(dearest), dearest.dbHits());
    }

    static long total(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(Profiler::total).sum();
    }

    private static ProfiledPlan dearest(ProfiledPlan plan) {
        ProfiledPlan dearest = plan;
        for (ProfiledPlan child : plan.children()) {
            ProfiledPlan below = dearest(child);
            dearest = below.dbHits() > dearest.dbHits() ? below : dearest;
        }
        return dearest;
    }

    private static String described(ProfiledPlan plan) {
        String operator = plan.operatorType().replaceAll("@.*", "");
        Object details = plan.arguments().get("Details");
        String text = details == null
                ? ""
                : details.toString().replaceAll("[\"|\\s]+", " ").strip();
        return operator + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    /** Calls as they come, with the reason of a failure unwrapped. */
    private interface Handler {
        @Nullable Object call(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        InvocationHandler invocation = (self, method, arguments) -> {
            try {
                return handler.call(method, arguments == null ? new Object[0] : arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invocation));
    }
}
