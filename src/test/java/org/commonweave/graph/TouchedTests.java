package org.commonweave.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.change.GraphWriter;
import org.commonweave.change.RecordChecker;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** What is known of what was written, and that nothing is taken for known that nobody told. */
@GraphTest
class TouchedTests {

    private static final Pattern ASIDE = Pattern.compile("Statement\\s*\\.aside\\(\\s*\"([\\w/-]+)\"");
    private static final Pattern LOCK =
            Pattern.compile("SET (\\w+)\\.version = \\1\\.version(, (\\w+)\\.version = \\3\\.version)*");
    private static final Pattern WRITES = Pattern.compile("\\b(CREATE|MERGE|SET|DELETE|REMOVE)\\b");
    private static final Pattern NAME = Pattern.compile("[:|](\\w+)");

    private static final NodeRef GIVER = new NodeRef("Organization", "giver");
    private static final NodeRef HALL = new NodeRef("Resource", "hall");
    private static final RelationshipRecord PROVIDES = new RelationshipRecord("PROVIDES", "t", GIVER, HALL, Map.of());

    @Autowired
    Graph graph;

    @Autowired
    GraphWriter writer;

    @Autowired
    RecordChecker checker;

    private DataState before = new DataState(List.of());

    @BeforeEach
    void start() {
        TestDatabase.empty();
        write(giver(false), new NodeRecord("Resource", "hall", Map.of("nameEn", "Hall", "resourceClass", "SPACE")));
        before = Await.one(graph.state());
    }

    @AfterEach
    void leaveNothing() {
        TestDatabase.empty();
    }

    @Test
    void recordsAreKnown() {
        write(PROVIDES);
        write(new NodeRecord("Organization", "other", Map.of("nameEn", "Other", "kind", "CHARITY")));
        assertThat(touched())
                .contains(new Touched(
                        Set.of(new NodeRef("Organization", "other")),
                        Set.of(new Touched.Tie("PROVIDES", GIVER, HALL))));
    }

    @Test
    void whatIsWrittenAgainAsItIsTouchesNothing() {
        write(giver(false));
        assertThat(Await.one(graph.changes(before)).now()).isNotEqualTo(before);
        assertThat(touched()).contains(new Touched(Set.of(), Set.of()));
    }

    @Test
    void whatOnlyReadsTouchesNothing() {
        run(new Statement("test", "MATCH (o:Organization) RETURN o.id AS id"));
        assertThat(touched()).contains(new Touched(Set.of(), Set.of()));
    }

    @Test
    void aLockTouchesNothing() {
        Await.all(graph.write(
                "test",
                transaction -> transaction.run(
                        Statement.aside("allocation/lock-lots"),
                        Viewer.SYSTEM,
                        now(),
                        Map.of("ids", List.of("hall")),
                        row -> row)));
        assertThat(touched()).contains(new Touched(Set.of(), Set.of()));
    }

    @Test
    void whatChangesSomethingWithoutTellingIsUnknown() {
        run(new Statement("test", "MATCH (o:Organization) SET o.kind = 'ENTERPRISE' RETURN o.id AS id"));
        assertThat(touched()).isEmpty();
    }

    @Test
    void aRemovalIsUnknown() {
        run(new Statement("test", "MATCH (o:Organization) DETACH DELETE o"));
        assertThat(touched()).isEmpty();
    }

    @Test
    void oneSilentStatementMakesAllOfItsTransactionUnknown() {
        Await.all(graph.write(
                "test",
                transaction -> writer.write(transaction.by(Viewer.ANONYMOUS), List.of(checker.check(PROVIDES)))
                        .thenMany(transaction
                                .by(Viewer.ANONYMOUS)
                                .run(
                                        new Statement("test", "MATCH (o:Organization) SET o.kind = 'ENTERPRISE'"),
                                        Viewer.SYSTEM,
                                        now(),
                                        Map.of(),
                                        row -> row))));
        assertThat(touched()).isEmpty();
    }

    @Test
    void aStatementNobodyWaitedForIsUnknown() {
        Touches touches = new Touches();
        touches.begun();
        assertThat(touches.all()).isEmpty();
        touches.ended();
        assertThat(touches.all()).isPresent();
    }

    @Test
    void whatHidesWhereSomebodyIsIsUnknown() {
        NodeRef site = new NodeRef("Place", "site");
        write(new NodeRecord("Place", "site", Map.of("nameEn", "House", "level", "SITE")));
        write(RelationshipRecord.of("LOCATED_AT", GIVER, site, "", Map.of()));
        assertThat(touched()).isPresent();
        write(giver(true));
        assertThat(touched()).isEmpty();
    }

    @Test
    void manyAtOnceAreUnknown() {
        write(organizations(Touches.MOST));
        assertThat(touched()).hasValueSatisfying(all -> assertThat(all.size()).isEqualTo(Touches.MOST));
        write(organizations(Touches.MOST + 1));
        assertThat(touched()).isEmpty();
    }

    @Test
    void whatAnotherVersionOfTheServiceCountedIsUnknown() {
        TestDatabase.touch();
        assertThat(touched()).isEmpty();
    }

    @Test
    void anEmptiedDatabaseFollowsFromNothing() {
        TestDatabase.driver()
                .executableQuery("MATCH (v:__DataVersion) DELETE v")
                .execute();
        assertThat(touched()).isEmpty();
        run(new Statement("test", "RETURN 1 AS id"));
        assertThat(touched()).isEmpty();
    }

    @Test
    void onlyTheLastOfEachCounterAreKept() {
        for (int i = 0; i < DataVersion.SLOTS; i++) {
            count();
        }
        DataState then = Await.one(graph.state());
        assertThat(touched()).contains(new Touched(Set.of(GIVER), Set.of()));
        count();
        assertThat(touched()).isEmpty();
        assertThat(Await.one(graph.changes(then)).touched()).contains(new Touched(Set.of(GIVER), Set.of()));
        assertThat(TestDatabase.driver()
                        .executableQuery("MATCH (c:__DataChange) WHERE c.slot < $slots RETURN count(c) AS count")
                        .withParameters(Map.of("slots", (long) DataVersion.SLOTS))
                        .execute()
                        .records()
                        .get(0)
                        .get("count")
                        .asInt())
                .isEqualTo(DataVersion.SLOTS);
    }

    /** As a write does, all by the same counter. */
    private static void count() {
        TestDatabase.driver()
                .executableQuery(Statement.named("graph/next-version-touching").text())
                .withParameters(Map.of(
                        "counter",
                        0L,
                        "slots",
                        (long) DataVersion.SLOTS,
                        "nodes",
                        List.of("Organization", "giver"),
                        "ties",
                        List.of()))
                .execute();
    }

    @Test
    void whatIsSaidToTouchNothingWritesNoRecord(@Autowired Model model) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            names = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TouchedTests::asides)
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(10).allSatisfy(name -> {
            String text = Statement.named(name).text().replaceAll("(?m)^//.*$", "");
            String written = LOCK.matcher(text).replaceAll("");
            if (WRITES.matcher(written).find()) {
                assertThat(NAME.matcher(written).results().map(match -> match.group(1)))
                        .as("labels of %s", name)
                        .isNotEmpty()
                        .noneMatch(model::isNode);
                assertThat(written)
                        .as("patterns of %s", name)
                        .doesNotContain("()")
                        .doesNotContain("-[");
            }
        });
    }

    private static Stream<String> asides(Path file) {
        try {
            return ASIDE.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<Touched> touched() {
        return Await.one(graph.changes(before)).touched();
    }

    private void run(Statement statement) {
        Function<GraphTransaction, Flux<String>> work = transaction -> transaction.run(
                statement, Viewer.SYSTEM, now(), Map.of(), row -> row.get("id").toString());
        Await.all(graph.write("test", work));
    }

    private static Moment now() {
        return Moment.of(Clock.systemUTC(), null, null);
    }

    private void write(GraphRecord... records) {
        Await.one(writer.write(Stream.of(records).map(checker::check).toList()));
    }

    private static NodeRecord giver(boolean confidential) {
        return new NodeRecord(
                "Organization",
                "giver",
                Map.of("nameEn", "Giver", "kind", "CHARITY", "confidentialLocation", confidential));
    }

    private static GraphRecord[] organizations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NodeRecord(
                        "Organization", "many-" + count + "-" + i, Map.of("nameEn", "Many " + i, "kind", "CHARITY")))
                .toArray(GraphRecord[]::new);
    }
}
