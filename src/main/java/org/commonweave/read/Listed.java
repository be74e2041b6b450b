package org.commonweave.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page of what is no record of the graph, as the schema's connections have it. */
public record Listed<T>(List<Edge<T>> edges, List<T> nodes, Map<String, Object> pageInfo, int totalCount) {

    /** An entry and its place in the list. */
    public record Edge<T>(String cursor, T node) {}

    /**
     * A page out of what was found.
     *
     * @param found in the direction the page goes, and up to one more than it holds
     * @param total how many there are in all, where that is asked for
     */
    public static <T> Listed<T> of(List<T> found, Page page, Function<T, String> cursor, int total) {
        List<T> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), page.size())));
        if (page.backward()) {
            Collections.reverse(shown);
        }
        List<Edge<T>> edges =
                shown.stream().map(one -> new Edge<>(cursor.apply(one), one)).toList();
        boolean more = found.size() > page.size();
        boolean passed = page.cursor() != null;
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", page.backward() ? passed : more);
        info.put("hasPreviousPage", page.backward() ? more : passed);
        if (!edges.isEmpty()) {
            info.put("startCursor", edges.get(0).cursor());
            info.put("endCursor", edges.get(edges.size() - 1).cursor());
        }
        return new Listed<>(edges, List.copyOf(shown), info, total);
    }
}
