package org.commonweave.live;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.CaseView;
import org.commonweave.caselog.StoredCase;
import org.commonweave.caselog.StoredCases;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseType;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which events a viewer is told: those of what they follow, as far as they may see it. Asked once for all who follow the same. */
@Component
class Concerned {

    private static final Statement CONCERNED = Statement.named("live/concerned");

    /** As long as streams that go together are at the same place of the log, and no longer than a change of rights may take. */
    private static final Duration KEEP = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final CaseFeed feed;
    private final StoredCases stored;
    private final Graph graph;
    private final Clock clock;
    private final AsyncCache<Span, List<CaseEvent>> shared =
            Caffeine.newBuilder().expireAfterWrite(KEEP).maximumSize(MOST).buildAsync();

    Concerned(CaseFeed feed, StoredCases stored, Graph graph, Clock clock) {
        this.feed = feed;
        this.stored = stored;
        this.graph = graph;
        this.clock = clock;
    }

    private record Span(Viewer viewer, Interest interest, long from, long upTo) {}

    /** The viewer's events after one position up to another. */
    Mono<List<CaseEvent>> between(Viewer viewer, Interest interest, long from, long upTo) {
        return Mono.fromFuture(
                () -> {
                    CompletableFuture<List<CaseEvent>> events = shared.get(
                            new Span(viewer, interest, from, upTo),
                            (span, executor) -> read(span).toFuture());
                    return events;
                },
                true);
    }

    private Mono<List<CaseEvent>> read(Span span) {
        return feed.between(span.from(), span.upTo()).flatMap(events -> {
            List<CaseEvent> candidates = events.stream()
                    .filter(event -> span.interest().mayConcern(event.caseId()))
                    .toList();
            return candidates.isEmpty() ? Mono.just(List.of()) : visible(span, candidates);
        });
    }

    private Mono<List<CaseEvent>> visible(Span span, List<CaseEvent> candidates) {
        return about(span, candidates)
                .flatMap(cases -> told(span.viewer(), candidates, cases))
                .map(told -> candidates.stream()
                        .flatMap(event -> Stream.ofNullable(told.get(event.id())))
                        .toList());
    }

    /** Which of the cases concern what is followed. */
    private Mono<Set<String>> about(Span span, List<CaseEvent> candidates) {
        Set<String> cases = candidates.stream().map(CaseEvent::caseId).collect(Collectors.toSet());
        if (span.interest().subject() != null) {
            return Mono.just(cases);
        }
        Map<String, Object> parameters = span.interest().parameters();
        parameters.put("cases", List.copyOf(cases));
        return graph.list(
                        CONCERNED,
                        span.viewer(),
                        Moment.of(clock, null, null),
                        parameters,
                        row -> row.get("id").asString())
                .map(Set::copyOf);
    }

    /** Events of these cases as the viewer is told them, by identifier: the same as with the case itself. */
    private Mono<Map<String, CaseEvent>> told(Viewer viewer, List<CaseEvent> candidates, Set<String> cases) {
        Map<CaseType, Set<String>> byType = candidates.stream()
                .filter(event -> cases.contains(event.caseId()))
                .collect(Collectors.groupingBy(
                        event -> CaseType.of(event.caseType()),
                        Collectors.mapping(CaseEvent::caseId, Collectors.toSet())));
        return Flux.fromIterable(byType.entrySet())
                .concatMap(one -> stored.of(one.getKey(), one.getValue(), viewer))
                .concatMapIterable(Map::values)
                .filter(StoredCase::visible)
                .concatMapIterable(one -> CaseView.of(one, viewer).events())
                .collectMap(CaseEvent::id);
    }
}
