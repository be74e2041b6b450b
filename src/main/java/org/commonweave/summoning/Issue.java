package org.commonweave.summoning;

import java.util.Set;
import java.util.TreeSet;
import org.commonweave.projection.Need;
import org.jspecify.annotations.Nullable;

/**
 * What is to be whistled for.
 *
 * @param need identifier of the need, when the issue is on record
 * @param categories what kind of issue it is
 * @param places where it is
 * @param asker the organization that asks, which is not proposed to itself
 */
public record Issue(
        @Nullable String need,
        Set<String> categories,
        Set<String> places,
        @Nullable String asker) {

    public Issue {
        categories = Set.copyOf(categories);
        places = Set.copyOf(places);
    }

    public static Issue of(Need need, @Nullable String asker) {
        return new Issue(need.id(), need.categories(), places(need), asker);
    }

    /** Where a need is: where it is found, else the places that have it. */
    static Set<String> places(Need need) {
        Set<String> places = new TreeSet<>(need.locations());
        if (places.isEmpty()) {
            need.holders().forEach(holder -> places.add(holder.to()));
        }
        return places;
    }
}
