package org.commonweave.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.graph.Statement;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.Plan;

/** Statements of which an import runs one for every batch: each row must cost the same, however much is in the graph. */
@GraphTest
class WriteStatementsTests {

    private static final WriteStatements.Kind KNOWS = new WriteStatements.Kind("KNOWS", "Person", "Person");
    private static final WriteStatements.Kind LOCATED_AT =
            new WriteStatements.Kind("LOCATED_AT", "Organization", "Place");
    private static final WriteStatements.Kind WITHIN = new WriteStatements.Kind("WITHIN", "Place", "Place");

    @Test
    void seeksEveryRowInAnIndex() {
        for (WriteStatements.Kind kind : List.of(KNOWS, LOCATED_AT)) {
            assertThat(sources(WriteStatements.known(kind)))
                    .containsExactlyInAnyOrder("Unwind", "DirectedRelationshipUniqueIndexSeek");
            assertThat(sources(WriteStatements.update(kind)))
                    .containsExactlyInAnyOrder("Unwind", "DirectedRelationshipUniqueIndexSeek");
            assertThat(sources(WriteStatements.create(kind)))
                    .contains("NodeUniqueIndexSeek")
                    .noneMatch(source -> source.contains("Scan"));
        }
        assertThat(sources(WriteStatements.breakCircles(WITHIN)))
                .contains("DirectedRelationshipUniqueIndexSeek")
                .noneMatch(source -> source.contains("Scan"));
        assertThat(sources(WriteStatements.nodes("Person"))).noneMatch(source -> source.contains("Scan"));
    }

    /** In a graph as small as a test's a plain hint leads to a seek, too; amid an import it may not. */
    @Test
    void rulesOutThatAnIndexIsReadForEveryRow() {
        assertThat(Stream.of(
                                WriteStatements.known(KNOWS),
                                WriteStatements.update(KNOWS),
                                WriteStatements.create(KNOWS),
                                WriteStatements.breakCircles(WITHIN))
                        .map(Statement::text))
                .allSatisfy(text -> assertThat(text).contains("USING INDEX SEEK"));
    }

    /** Where the rows of a plan come from. */
    private static List<String> sources(Statement statement) {
        Plan plan = TestDatabase.driver()
                .executableQuery("EXPLAIN " + statement.text())
                .withParameters(Map.of("batch", Map.of("rows", List.of()), "now", "now"))
                .execute()
                .summary()
                .queryPlan()
                .orElseThrow();
        return leaves(plan).toList();
    }

    private static Stream<String> leaves(Plan plan) {
        return plan.children().isEmpty()
                ? Stream.of(plan.operatorType().replaceAll("[(@].*", ""))
                : plan.children().stream().flatMap(WriteStatementsTests::leaves);
    }
}
