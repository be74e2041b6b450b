package org.commonweave.live;

import java.util.List;
import org.commonweave.access.Viewer;
import org.commonweave.casework.CaseEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Streams of events. A stream holds nothing but its position: it reads on when its client has taken what there was, so a slow
 * client costs no memory and loses nothing.
 */
@Component
class CaseStreams {

    /** How much of the log is gone through at once; no more than one statement gives. */
    private static final int PAGE = 1_000;

    private final CaseFeed feed;
    private final Concerned concerned;

    CaseStreams(CaseFeed feed, Concerned concerned) {
        this.feed = feed;
        this.concerned = concerned;
    }

    /** @param after the position to go on after; from now on when null */
    Flux<Notice> follow(Viewer viewer, Interest interest, @Nullable Long after) {
        Mono<Long> start = after == null ? feed.head() : Mono.just(after);
        return start.flatMapMany(from ->
                Flux.defer(() -> new Stream(viewer, interest, from).notices()).startWith(Notice.standing(from)));
    }

    /** One stream; its parts run one after the other. */
    private final class Stream {

        private final Viewer viewer;
        private final Interest interest;
        private volatile long position;

        /** How far the log was known to go. */
        private volatile long known;

        /** The last position the client was told. */
        private volatile long told;

        Stream(Viewer viewer, Interest interest, long from) {
            this.viewer = viewer;
            this.interest = interest;
            this.position = from;
            this.told = from;
        }

        Flux<Notice> notices() {
            return feed.heads()
                    // Only how far the log has come matters, not every step it took.
                    .onBackpressureLatest()
                    .publishOn(Schedulers.parallel(), 1)
                    .concatMap(this::upTo, 1);
        }

        private Flux<Notice> upTo(long head) {
            if (head < known) {
                // The database was replaced by one with another log; what was before is of no use.
                position = head;
            }
            known = head;
            return Flux.defer(() -> page(head)).repeat(() -> position < head);
        }

        private Flux<Notice> page(long head) {
            long from = position;
            if (from >= head) {
                return Flux.empty();
            }
            long to = Math.min(head, from + PAGE);
            return concerned
                    .between(viewer, interest, from, to)
                    .flatMapMany(events -> Flux.fromIterable(notices(events, to)))
                    .doOnComplete(() -> position = to);
        }

        private List<Notice> notices(List<CaseEvent> events, long to) {
            if (!events.isEmpty()) {
                told = events.get(events.size() - 1).position();
                return events.stream().map(Notice::of).toList();
            }
            if (to - told < PAGE) {
                return List.of();
            }
            // So that going on later need not go through all that was none of the client's again.
            told = to;
            return List.of(Notice.standing(to));
        }
    }
}
