package org.commonweave.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SmallCellsProperties {

    private static final int MIN_CELL = 4;

    /** Tries every table that would look the same: what is hidden must remain open. */
    @Property
    void noHiddenCellCanBeWorkedOut(@ForAll @Size(min = 1, max = 4) List<@IntRange(max = 12) Integer> counts) {
        SmallCells shown = SmallCells.of(table(counts), MIN_CELL);
        List<List<Integer>> alike = new ArrayList<>();
        complete(shown, counts.size(), new ArrayList<>(), alike);
        assertThat(alike).contains(counts);
        for (int i = 0; i < counts.size(); i++) {
            if (shown.cells().get("c" + i) == null) {
                Set<Integer> possible = new HashSet<>();
                for (List<Integer> candidate : alike) {
                    possible.add(candidate.get(i));
                }
                assertThat(possible).as("cell %d of %s as %s", i, counts, shown).hasSizeGreaterThan(1);
            }
        }
    }

    /** Four hidden cells and a total of four say that each is one. */
    @Example
    void hidesATotalOfOnes() {
        assertThat(SmallCells.of(table(List.of(1, 1, 1, 1)), MIN_CELL).total()).isNull();
        assertThat(SmallCells.of(table(List.of(1, 1, 1, 1, 5)), MIN_CELL)
                        .cells()
                        .get("c4"))
                .isNull();
    }

    @Property
    void neverShowsASmallNumberNorHidesAnEmptyOne(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 30) Integer> counts) {
        SmallCells shown = SmallCells.of(table(counts), MIN_CELL);
        assertThat(shown.cells().values()).noneMatch(count -> count != null && count > 0 && count < MIN_CELL);
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0) {
                assertThat(shown.cells().get("c" + i)).isZero();
            }
        }
    }

    /** All tables with a hidden cell anything from 1 and the total, where published, as published. */
    private static void complete(SmallCells shown, int size, List<Integer> begun, List<List<Integer>> alike) {
        if (begun.size() == size) {
            int sum = begun.stream().mapToInt(Integer::intValue).sum();
            Integer total = shown.total();
            if (total == null || total == sum) {
                alike.add(List.copyOf(begun));
            }
            return;
        }
        Integer known = shown.cells().get("c" + begun.size());
        for (int count = known == null ? 1 : known; count <= (known == null ? 40 : known); count++) {
            begun.add(count);
            complete(shown, size, begun, alike);
            begun.remove(begun.size() - 1);
        }
    }

    private static Map<String, Integer> table(List<Integer> counts) {
        Map<String, Integer> table = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            table.put("c" + i, counts.get(i));
        }
        return table;
    }
}
