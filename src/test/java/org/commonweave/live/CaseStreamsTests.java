package org.commonweave.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Await;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.BaseSubscriber;

/** Streams themselves: slow clients, long ways back, more events than are kept in memory. */
@GraphTest
@TestPropertySource(properties = {"commonweave.live.poll=20ms", "commonweave.live.recent=100"})
class CaseStreamsTests {

    private static final Viewer PLANNER = new Viewer(Role.PLANNER, null, null, Set.of());

    @Autowired
    CaseStreams streams;

    @Autowired
    CaseFeed feed;

    private final List<String> added = new ArrayList<>();

    /** Two whistles about two places, which no test has written about. */
    private String own;

    private String other;

    private Interest place;

    @BeforeEach
    void whistles() {
        own = "own-" + UUID.randomUUID();
        other = "other-" + UUID.randomUUID();
        place = Interest.at("place-of-" + own);
        for (String whistle : List.of(own, other)) {
            begin(whistle, whistle);
        }
    }

    private static void begin(String whistle, String about) {
        TestDatabase.driver()
                .executableQuery("MERGE (p:Place {id: 'place-of-' + $about}) MERGE (n:Need {id: 'need-of-' + $about})"
                        + " MERGE (n)-[l:LOCATED_AT]->(p) SET p.visibility = 'PUBLIC', n.visibility = 'PUBLIC',"
                        + " l.visibility = 'PUBLIC', l.recordedAt = datetime()"
                        + " CREATE (:Whistle {id: $id, visibility: 'PUBLIC', kind: 'WORK', state: 'BLOWN',"
                        + " blownAt: datetime(), recordedAt: datetime()})-[:ABOUT {visibility: 'PUBLIC'}]->(n)")
                .withParameters(Map.of("id", whistle, "about", about))
                .execute();
    }

    /** Commits of so many events each, about the place that is followed and about another. */
    private void write(int commit, int ofOwn, int ofOther) {
        added.addAll(CaseLog.append(own, 1 + commit * ofOwn, ofOwn));
        CaseLog.append(other, 1 + commit * ofOther, ofOther);
    }

    @Test
    void aSlowClientGetsAllInOrderThoughMemoryHoldsLess() {
        List<String> told = new ArrayList<>();
        Slow slow = new Slow(told);
        streams.follow(PLANNER, place, null).subscribe(slow);
        slow.take(1);
        for (int commit = 0; commit < 18; commit++) {
            write(commit, 50, 20);
            slow.take(1);
        }
        slow.take(added.size() - 18);
        assertThat(told).isEqualTo(added);
        slow.cancel();
    }

    @Test
    void aLongWayBackIsReadPageByPage() {
        long before = Await.one(feed.head());
        for (int commit = 0; commit < 4; commit++) {
            write(commit, 240, 240);
        }
        List<Notice> notices = Await.all(
                streams.follow(PLANNER, place, before).take(1 + added.size()).timeout(Duration.ofSeconds(30)));
        assertThat(notices.stream()
                        .skip(1)
                        .map(notice -> Objects.requireNonNull(notice.event()).id()))
                .isEqualTo(added);
    }

    @Test
    void tellsWhereItStandsAlsoWhereNothingIsTheClients() {
        long before = Await.one(feed.head());
        for (int i = 0; i < 5; i++) {
            String elsewhere = other + i;
            begin(elsewhere, other);
            CaseLog.append(elsewhere, 1, 500);
        }
        List<Notice> two =
                Await.all(streams.follow(PLANNER, place, before).take(2).timeout(Duration.ofSeconds(30)));
        long reached = Objects.requireNonNull(ResumeToken.position(two.get(1).token()));
        assertThat(two.get(1)).isEqualTo(Notice.standing(reached));
        assertThat(reached).isGreaterThan(before);
    }

    /** Asks for no more than it takes. */
    private static final class Slow extends BaseSubscriber<Notice> {

        private final List<String> told;
        private int taken;

        Slow(List<String> told) {
            this.told = told;
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // Nothing is asked for yet.
        }

        @Override
        protected void hookOnNext(Notice notice) {
            synchronized (told) {
                if (notice.event() != null) {
                    told.add(notice.event().id());
                }
                taken++;
                told.notifyAll();
            }
        }

        void take(int count) {
            int wanted = taken + count;
            request(count);
            synchronized (told) {
                long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                while (taken < wanted) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    assertThat(left)
                            .as("waiting for %s, have %s", wanted, taken)
                            .isPositive();
                    try {
                        told.wait(left);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }
}
