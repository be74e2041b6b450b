package org.commonweave.tapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Category;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;

/** Needs that are open, by category, so that a resource is held against those near it and not against all. */
final class OpenNeeds {

    private final Projection projection;
    private final Map<String, List<Need>> byCategory = new HashMap<>();
    private final Map<String, List<String>> narrower = new HashMap<>();

    private OpenNeeds(Projection projection) {
        this.projection = projection;
    }

    static OpenNeeds of(Projection projection, Frame frame) {
        OpenNeeds open = new OpenNeeds(projection);
        projection.needs().values().stream()
                .filter(need -> need.open() && need.validity().covers(frame.asOf()))
                .forEach(need -> need.categories()
                        .forEach(category -> open.byCategory
                                .computeIfAbsent(category, none -> new ArrayList<>())
                                .add(need)));
        projection
                .categories()
                .values()
                .forEach(category -> category.broader()
                        .forEach(broader -> open.narrower
                                .computeIfAbsent(broader, none -> new ArrayList<>())
                                .add(category.id())));
        return open;
    }

    /** Needs of the same terms, their parents, children and siblings, by identifier. */
    Collection<Need> near(Set<String> categories) {
        TreeMap<String, Need> found = new TreeMap<>();
        related(categories)
                .forEach(category ->
                        byCategory.getOrDefault(category, List.of()).forEach(need -> found.put(need.id(), need)));
        return found.values();
    }

    private Set<String> related(Set<String> categories) {
        Set<String> related = new TreeSet<>(categories);
        for (String category : categories) {
            related.addAll(narrower.getOrDefault(category, List.of()));
            Category known = projection.categories().get(category);
            if (known != null) {
                related.addAll(known.broader());
                known.broader().forEach(broader -> related.addAll(narrower.getOrDefault(broader, List.of())));
            }
        }
        return related;
    }
}
