package org.commonweave.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.commonweave.caselog.LogAudit;
import org.commonweave.graph.Await;
import org.commonweave.graph.Graph;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** The chains: nothing is lost under load, each instance has its own, tampering shows, and old events go without harm. */
@GraphTest
class AuditChainTests {

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    @Autowired
    AuditSettings settings;

    @Autowired
    AuditChainCheck check;

    @Autowired
    AuditHeads heads;

    private AuditLog log;

    @BeforeEach
    void start() {
        Audited.none();
        log = instance();
    }

    /** As another instance of the service has it. */
    private AuditLog instance() {
        return new AuditLog(new AuditChains(graph, settings, clock), settings);
    }

    @Test
    void losesNothingUnderConcurrency() {
        Await.all(Flux.range(0, 600).flatMap(i -> log.append(List.of(read("p-" + i))), 600));
        assertThat(Audited.events()).hasSize(600);
        assertThat(Audited.rows("MATCH (e:__AuditEvent) RETURN DISTINCT e.at AS at"))
                .as("commits")
                .hasSizeLessThan(100);
        assertThat(faults()).isEmpty();
    }

    @Test
    void givesEachInstanceAChain() {
        AuditLog other = instance();
        Await.all(Flux.range(0, 200).flatMap(i -> (i % 2 == 0 ? log : other).append(List.of(read("p-" + i))), 200));
        List<AuditHead> ends = Await.one(heads.list());
        assertThat(ends).extracting(AuditHead::seq).containsExactly(100, 100);
        assertThat(faults()).isEmpty();
    }

    @Test
    void goesOnWithAChainThatWasLeft() {
        write(3);
        Audited.run("MATCH (h:__AuditHead) SET h.seenAt = datetime() - duration('PT1H')");
        Await.one(instance().append(List.of(read("p-9"))));
        assertThat(Await.one(heads.list())).extracting(AuditHead::seq).containsExactly(4);
        // The first one was only silent; it notices and takes another.
        write(1);
        assertThat(Await.one(heads.list())).extracting(AuditHead::seq).containsExactly(4, 1);
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    MATCH (e:__AuditEvent {seq: 3}) SET e.persons = []            | Event 3 was changed
                    MATCH (e:__AuditEvent {seq: 3}) SET e.caller = 'somebody'     | Event 3 was changed
                    MATCH (e:__AuditEvent {seq: 3}) SET e.more = 1                | Event 3 was changed
                    MATCH (e:__AuditEvent {seq: 3}) DETACH DELETE e               | Event 3 is missing
                    MATCH (e:__AuditEvent {seq: 1}) DETACH DELETE e               | Event 1 is missing
                    MATCH (e:__AuditEvent {seq: 5}) DETACH DELETE e               | the end is missing
                    MATCH (e:__AuditEvent) DETACH DELETE e                        | the end is missing
                    MATCH (:__AuditEvent {seq: 3})-->(a) DETACH DELETE a          | Event 3 is not kept under the people
                    MATCH (h:__AuditHead) DELETE h                                | The whole chain is missing
                    MATCH (n) WHERE n:__AuditHead OR n:__AuditEvent OR n:__AuditAccess DETACH DELETE n | The whole chain is missing
                    MATCH (r:__AuditRegistry) DELETE r                            | Nothing says where it belongs
                    """)
    void showsTampering(String statement, String fault) {
        write(5);
        assertThat(faults()).isEmpty();
        Audited.run(statement);
        assertThat(faults()).anySatisfy(found -> assertThat(found.message()).contains(fault));
        assertThat(faults()).allSatisfy(found -> assertThat(found.code()).isEqualTo("AUDIT_LOG"));
    }

    @Test
    void showsAForgedEnd() {
        write(5);
        Audited.run("MATCH (e:__AuditEvent {seq: 5}) DETACH DELETE e");
        Audited.run("MATCH (h:__AuditHead), (e:__AuditEvent {seq: 4}) SET h.seq = 4, h.hash = 'no hash of it'");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void removesOldEventsAndStaysWhole() {
        write(2_300);
        AuditLog other = instance();
        Await.one(other.append(List.of(read("p-x"))));
        Clock later = Clock.offset(clock, settings.keep().plus(Duration.ofDays(1)));
        assertThat(Await.one(retention(clock).prune())).isZero();
        assertThat(Await.one(retention(later).prune())).isEqualTo(2_301);

        List<java.util.Map<String, Object>> left = Audited.events();
        assertThat(left).hasSize(1);
        assertThat(left.get(0)).containsEntry("fields", List.of("prune")).containsEntry("rows", 2_301L);
        assertThat(Audited.rows("MATCH (a:__AuditAccess) RETURN a")).isEmpty();
        assertThat(faults()).isEmpty();
        write(2);
        assertThat(faults()).isEmpty();
        // What is left cannot lose its beginning unseen.
        Audited.run("MATCH (h:__AuditHead) WHERE h.first <= h.seq MATCH (e:__AuditEvent {chain: h.chain, seq: h.first})"
                + " DETACH DELETE e");
        assertThat(faults()).isNotEmpty();
    }

    private AuditRetention retention(Clock at) {
        return new AuditRetention(graph, heads, log, settings, at);
    }

    private void write(int count) {
        Await.all(Flux.range(1, count).flatMap(i -> log.append(List.of(read("p-" + i))), count));
    }

    private static AuditEntry read(String person) {
        return AuditEntry.of(AuditKind.PERSON_READ, AuditCaller.SERVICE, "QUERY", "people")
                .people(List.of(person))
                .outcome(AuditOutcome.ANSWERED);
    }

    private List<LogAudit.Fault> faults() {
        return Await.all(check.faults());
    }
}
