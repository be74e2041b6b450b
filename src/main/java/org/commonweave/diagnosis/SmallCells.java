package org.commonweave.diagnosis;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts of people with the small ones hidden, and as many more as it takes that none can be worked out from
 * what is shown. An empty cell is shown: it is about nobody.
 *
 * @param cells counts in the order given; null where hidden
 * @param total their sum; null when hidden
 */
public record SmallCells(
        Map<String, @Nullable Integer> cells, @Nullable Integer total) {

    /** The least number of people where every group is hidden, an empty one too. */
    public static final int ALL = Integer.MAX_VALUE;

    public SmallCells {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * Hides cells from 1 to below the least. With the total published, one hidden cell could be had by subtraction, and
     * several small ones by their small sum: the next smallest is hidden as well until at least two are and their sum is
     * no longer small. Where there is none left to hide, the total goes.
     */
    public static SmallCells of(Map<String, Integer> counts, int minCell) {
        Set<String> hidden = new TreeSet<>();
        int sum = 0;
        int hiddenSum = 0;
        for (Map.Entry<String, Integer> cell : counts.entrySet()) {
            sum += cell.getValue();
            if (small(cell.getValue(), minCell)) {
                hidden.add(cell.getKey());
                hiddenSum += cell.getValue();
            }
        }
        boolean total = !small(sum, minCell);
        if (total && !hidden.isEmpty()) {
            List<Map.Entry<String, Integer>> larger = counts.entrySet().stream()
                    .filter(cell -> cell.getValue() >= minCell)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.naturalOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            int next = 0;
            while (open(hidden.size(), hiddenSum, minCell) && next < larger.size()) {
                hidden.add(larger.get(next).getKey());
                hiddenSum += larger.get(next).getValue();
                next++;
            }
            total = !open(hidden.size(), hiddenSum, minCell);
        }
        Map<String, @Nullable Integer> shown = new LinkedHashMap<>();
        counts.forEach((key, count) -> shown.put(key, hidden.contains(key) ? null : count));
        return new SmallCells(shown, total ? sum : null);
    }

    /** True when the hidden cells could be worked out from a published total; none is empty, so a sum of ones tells. */
    private static boolean open(int hidden, int hiddenSum, int minCell) {
        return hidden < 2 || small(hiddenSum, minCell) || hiddenSum == hidden;
    }

    /** True when a count is about too few people to be shown. */
    public static boolean small(int count, int minCell) {
        return count > 0 && count < minCell || minCell == ALL;
    }

    /** A count, or null when it is about too few people to be shown. */
    public static @Nullable Integer shown(int count, int minCell) {
        return small(count, minCell) ? null : count;
    }

    /** True when anything is hidden. */
    public boolean suppressed() {
        return total == null || cells.containsValue(null);
    }
}
