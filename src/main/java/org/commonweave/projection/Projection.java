package org.commonweave.projection;

import java.util.Collections;
import java.util.SortedMap;
import org.commonweave.calendar.WorkCalendar;

/**
 * The facts of a scope: what lies in a place or works for it, as far as one viewer may see it. Ties outside their
 * validity are kept, because some diagnostics ask what came after they ended; a diagnostic that asks for an instant
 * filters by it. All maps are by identifier and iterate in its order, so that results do not depend on how the database
 * answered.
 *
 * @param scope identifier of the place, which is among the places together with all that lies within it
 * @param calendar the days its offices work
 */
public record Projection(
        String scope,
        SortedMap<String, Place> places,
        SortedMap<String, Organization> organizations,
        SortedMap<String, Person> people,
        SortedMap<String, Role> roles,
        SortedMap<String, Acquaintance> acquaintances,
        SortedMap<String, Agreement> agreements,
        SortedMap<String, Activity> activities,
        SortedMap<String, Need> needs,
        SortedMap<String, Resource> resources,
        SortedMap<String, Allocation> allocations,
        SortedMap<String, Whistle> whistles,
        SortedMap<String, Rating> ratings,
        SortedMap<String, Category> categories,
        SortedMap<String, Cohort> cohorts,
        WorkCalendar calendar) {

    /** The same facts, with nobody in them. */
    public Projection withoutPeople() {
        return new Projection(
                scope,
                places,
                organizations,
                Collections.emptySortedMap(),
                roles,
                acquaintances,
                agreements,
                activities,
                needs,
                resources,
                allocations,
                whistles,
                ratings,
                categories,
                cohorts,
                calendar);
    }
}
