package org.commonweave.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEvent;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The log of events in the graph, as this instance sees it grow. One statement looks for all streams, and only while there
 * are any. Positions are given under a lock that is held until the commit, so whoever sees one sees all before it.
 */
@Component
class CaseFeed {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);
    private static final Statement HEAD = Statement.named("live/head");
    private static final Statement TAIL = Statement.named("live/tail");

    /** After a failure; the database may be starting again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Streams come and go when a page is loaded anew; looking does not stop and begin again for that. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final Graph graph;
    private final Clock clock;
    private final LiveSettings settings;
    private final Flux<Long> heads;
    private volatile Recent recent = Recent.from(0);

    CaseFeed(Graph graph, Clock clock, LiveSettings settings) {
        this.graph = graph;
        this.clock = clock;
        this.settings = settings;
        this.heads = Flux.defer(this::look).replay(1).refCount(1, LINGER);
    }

    /** How far the log has come, by the graph. */
    Mono<Long> head() {
        return graph.list(
                        HEAD,
                        Viewer.SYSTEM,
                        now(),
                        Map.of(),
                        row -> row.get("position").asLong())
                .map(rows -> rows.get(0));
    }

    /** How far it has come, now and whenever it goes on. */
    Flux<Long> heads() {
        return heads;
    }

    /** The events after one position up to another, from memory where they are recent. */
    Mono<List<CaseEvent>> between(long from, long upTo) {
        return Mono.defer(() -> recent.between(from, upTo).map(Mono::just).orElseGet(() -> read(from, upTo)));
    }

    private Flux<Long> look() {
        return Mono.defer(this::head)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE).doBeforeRetry(signal -> told(signal.failure())))
                .flatMapMany(start -> {
                    recent = Recent.from(start);
                    return Flux.interval(settings.poll())
                            .onBackpressureDrop()
                            .concatMap(tick -> grow(), 1)
                            .startWith(start);
                });
    }

    private Mono<Long> grow() {
        return head().flatMap(head -> head == recent.head() ? Mono.<Long>empty() : grown(head))
                .onErrorResume(error -> {
                    told(error);
                    return Mono.delay(PAUSE).then(Mono.empty());
                });
    }

    private Mono<Long> grown(long head) {
        if (head < recent.head()) {
            LOG.warn(
                    "The log of events is shorter than it was: the database was replaced. Streams go on from its end.");
            recent = Recent.from(head);
            return Mono.just(head);
        }
        return read(recent.head(), head).map(next -> {
            recent = recent.with(next, settings.recent());
            return recent.head();
        });
    }

    private static void told(Throwable error) {
        LOG.warn("The log of events cannot be read; streams wait, trying again in {}: {}", PAUSE, error.toString());
    }

    private Mono<List<CaseEvent>> read(long after, long upTo) {
        return graph.list(
                TAIL,
                Viewer.SYSTEM,
                now(),
                Map.of("after", after, "upTo", upTo),
                row -> CaseEvent.of(row.get("event")));
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
