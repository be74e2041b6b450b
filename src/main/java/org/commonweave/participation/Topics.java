package org.commonweave.participation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Category;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;

/** What activities and open needs are about. Something in several categories counts in each by an equal part. */
final class Topics {

    private Topics() {}

    static List<Activity> activities(Projection projection, Frame frame) {
        Set<String> schemes = schemes(projection);
        return projection.activities().values().stream()
                .filter(activity -> frame.window().covers(activity.start()))
                .filter(activity ->
                        !in(projection, activity.categories(), schemes).isEmpty())
                .toList();
    }

    static List<Need> openNeeds(Projection projection, Frame frame) {
        Set<String> schemes = schemes(projection);
        return projection.needs().values().stream()
                .filter(need -> need.open() && need.validity().covers(frame.asOf()))
                .filter(need -> !in(projection, need.categories(), schemes).isEmpty())
                .toList();
    }

    static SortedMap<String, Double> mix(Projection projection, Collection<Set<String>> topics) {
        Set<String> schemes = schemes(projection);
        SortedMap<String, Double> mix = new TreeMap<>();
        for (Set<String> categories : topics) {
            Set<String> counted = in(projection, categories, schemes);
            counted.forEach(category -> mix.merge(category, 1.0 / counted.size(), Double::sum));
        }
        return mix;
    }

    /** Categories that activities have ever had or open needs ask for: what there could be. */
    static Set<String> catalogue(Projection projection, Frame frame) {
        Set<String> catalogue = new TreeSet<>();
        projection.activities().values().forEach(activity -> catalogue.addAll(activity.categories()));
        openNeeds(projection, frame).forEach(need -> catalogue.addAll(need.categories()));
        return in(projection, catalogue, schemes(projection));
    }

    /** Only taxonomies that activities use are compared: needs may be in a hotline's as well. */
    private static Set<String> schemes(Projection projection) {
        return projection.activities().values().stream()
                .flatMap(activity -> activity.categories().stream())
                .map(id -> projection.categories().get(id))
                .filter(Objects::nonNull)
                .map(Category::scheme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> in(Projection projection, Set<String> categories, Set<String> schemes) {
        return categories.stream()
                .filter(id -> {
                    Category category = projection.categories().get(id);
                    return category != null && schemes.contains(category.scheme());
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
