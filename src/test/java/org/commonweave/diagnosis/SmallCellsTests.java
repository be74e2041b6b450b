package org.commonweave.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.oracle.Oracle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SmallCellsTests {

    @Test
    void hidesTheCellThatWouldRevealTheSmallOne() {
        SmallCells table = SmallCells.of(Map.of("x", 3, "y", 12, "z", 20), 5);
        assertThat(table.cells())
                .containsEntry("x", null)
                .containsEntry("y", null)
                .containsEntry("z", 20);
        assertThat(table.total()).isEqualTo(35);
        assertThat(table.suppressed()).isTrue();
    }

    @Test
    void showsAnEmptyCell() {
        SmallCells table = SmallCells.of(Map.of("x", 0, "y", 12), 5);
        assertThat(table.cells()).isEqualTo(Map.of("x", 0, "y", 12));
        assertThat(table.suppressed()).isFalse();
    }

    @Test
    void hidesMoreWhenTheHiddenOnesAddUpToFew() {
        SmallCells table = SmallCells.of(Map.of("x", 1, "y", 1, "z", 20), 5);
        assertThat(table.cells().values()).containsOnlyNulls();
        assertThat(table.total()).isEqualTo(22);
    }

    @Test
    void hidesTheTotalWhenItIsSmallOrGivesTheOnlyCellAway() {
        assertThat(SmallCells.of(Map.of("x", 3, "y", 0), 5).total()).isNull();
        assertThat(SmallCells.of(Map.of("x", 3), 5).total()).isNull();
        assertThat(SmallCells.of(Map.of("x", 7), 5).total()).isEqualTo(7);
    }

    @Test
    void hidesNothingWithoutAGuard() {
        assertThat(SmallCells.of(Map.of("x", 1, "y", 0), 0).suppressed()).isFalse();
    }

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O24");
        JsonNode tables = oracle.params().get("tables");
        assertThat(tables.size()).isEqualTo(4);
        tables.forEachEntry((name, table) -> {
            SmallCells hidden =
                    SmallCells.of(counts(table), oracle.params().get("minCell").asInt());
            Map<String, Object> actual = new HashMap<>(hidden.cells());
            actual.put("total", hidden.total());
            Map<String, Object> expected = new HashMap<>();
            oracle.expected()
                    .get(name)
                    .forEachEntry((cell, count) -> expected.put(cell, count.isNull() ? null : count.asInt()));
            assertThat(actual).as(name).isEqualTo(expected);
        });
    }

    private static Map<String, Integer> counts(JsonNode table) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        table.forEachEntry((cell, count) -> counts.put(cell, count.asInt()));
        return counts;
    }
}
