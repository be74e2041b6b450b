package org.commonweave.projection;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.record.GraphRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a scope from records.
 *
 * <p>The scope is a place and everything within it. To it belong:
 *
 * <ul>
 *   <li>organizations that serve a place of the scope or are found at one, and their units that say neither of
 *       themselves: the <em>local</em> ones;
 *   <li>activities and needs found in the scope; those found nowhere, when a local organization led, joined, decided or
 *       works on them, or when a place of the scope or a local organization has the need;
 *   <li>resources found in the scope, those that serve it, and those found nowhere that a local organization provides;
 *   <li>whistles about a need of the scope, and those about nothing that a local organization blew;
 *   <li>agreements with a local party;
 *   <li>organizations from elsewhere that act on any of these, because who acts is what diagnostics ask;
 *   <li>people who hold a post in one of all these organizations or gave it time, took part in one of the activities,
 *       have one of the needs or provide one of the resources; and who knows whom among them;
 *   <li>ratings between these organizations of which one is local;
 *   <li>allocations of a resource, or to a need, of the scope. The other end may lie outside and is then no row of the
 *       projection: what a resource gave elsewhere is used up all the same.
 * </ul>
 *
 * <p>Categories and population bands are there in full. A band's residents are those of the scope: a place's own count,
 * or what its parts add up to when it has none.
 */
public final class ProjectionReader {

    private ProjectionReader() {}

    /** Everything that the records say. */
    public static Projection read(Stream<? extends GraphRecord> records, String place) {
        return read(records, place, null, WorkCalendar.china());
    }

    /** Everything that the records say, where offices work by another calendar than the one that comes along. */
    public static Projection read(Stream<? extends GraphRecord> records, String place, WorkCalendar calendar) {
        return read(records, place, null, calendar);
    }

    /** What was known at an instant: records with a later recordedAt are left out. */
    public static Projection read(
            Stream<? extends GraphRecord> records, String place, @Nullable OffsetDateTime knownAt) {
        return read(records, place, knownAt, WorkCalendar.china());
    }

    private static Projection read(
            Stream<? extends GraphRecord> records,
            String place,
            @Nullable OffsetDateTime knownAt,
            WorkCalendar calendar) {
        RecordIndex index = new RecordIndex(records, knownAt);
        if (!index.has("Place", place)) {
            throw new IllegalArgumentException("There is no place " + place);
        }
        Scope scope = Scope.of(index, place);
        ActorRows actors = new ActorRows(index, scope);
        FactRows facts = new FactRows(index, scope);
        return new Projection(
                place,
                actors.places(),
                actors.organizations(),
                actors.people(),
                actors.roles(),
                actors.acquaintances(),
                facts.agreements(),
                facts.activities(),
                facts.needs(),
                facts.resources(),
                facts.allocations(),
                facts.whistles(),
                actors.ratings(),
                facts.categories(),
                new CohortRows(index, place).cohorts(),
                calendar);
    }
}
