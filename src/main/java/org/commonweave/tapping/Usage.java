package org.commonweave.tapping;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.projection.Validity;
import org.commonweave.projection.Window;
import org.commonweave.tapping.ResourceStatus.Status;
import org.jspecify.annotations.Nullable;

/** Works out how each resource was used. */
final class Usage {

    /** Rooms are counted, but used by the hour. */
    private static final Set<String> ROOM_UNITS = Set.of("room", "rooms", "hall", "halls", "court", "courts", "slot");

    private record Amount(double quantity, @Nullable String unit) {}

    private final Projection projection;
    private final Frame frame;
    private final TappingSettings settings;
    private int otherUnits;

    private Usage(Projection projection, Frame frame, TappingSettings settings) {
        this.projection = projection;
        this.frame = frame;
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param otherUnits allocations in another unit than the resource's, which cannot be added
     */
    record Table(SortedMap<String, ResourceStatus> resources, int otherUnits) {}

    static Table of(Projection projection, Frame frame, TappingSettings settings) {
        Usage usage = new Usage(projection, frame, settings);
        SortedMap<String, ResourceStatus> table = new TreeMap<>();
        projection.resources().forEach((id, resource) -> table.put(id, usage.status(resource)));
        return new Table(table, usage.otherUnits);
    }

    private ResourceStatus status(Resource resource) {
        Window open = validWithin(resource);
        Amount capacity = open == null ? null : capacity(resource, open);
        String unit = capacity == null ? resource.unit() : capacity.unit();
        List<Allocation> given = given(resource.id());
        List<Allocation> addable = given.stream()
                .filter(allocation -> allocation.unit() == null || Objects.equals(allocation.unit(), unit))
                .toList();
        otherUnits += given.size() - addable.size();
        double used = addable.stream().mapToDouble(Allocation::quantity).sum();
        if (open == null || capacity != null && capacity.quantity() == 0) {
            return row(resource, Status.EXCLUDED, null, unit, used);
        }
        boolean unaddable = addable.isEmpty() && !given.isEmpty();
        if (capacity == null || stale(resource) || unaddable) {
            return row(resource, Status.UNKNOWN, null, unit, used);
        }
        double utilisation = used / capacity.quantity();
        Status status = used == 0
                ? Status.UNTAPPED
                : utilisation >= settings.tappedAtLeast() - 1e-9 ? Status.TAPPED : Status.UNDER_USED;
        return row(resource, status, capacity.quantity(), unit, used);
    }

    private static ResourceStatus row(
            Resource resource, Status status, @Nullable Double capacity, @Nullable String unit, double used) {
        return new ResourceStatus(
                resource.id(),
                resource.resourceClass(),
                status,
                capacity,
                unit,
                used,
                capacity == null ? null : used / capacity,
                capacity == null ? null : Math.max(0, capacity - used),
                resource.reserve());
    }

    /** The part of the window in which the resource is there; null when it never is. */
    private @Nullable Window validWithin(Resource resource) {
        Validity validity = resource.validity();
        OffsetDateTime from = validity.from();
        OffsetDateTime to = validity.to();
        OffsetDateTime expires = resource.expiresAt();
        OffsetDateTime end = earlier(earlier(frame.window().to(), to), expires);
        OffsetDateTime begin = from != null && from.isAfter(frame.window().from())
                ? from
                : frame.window().from();
        return begin.isBefore(end) ? new Window(begin, end) : null;
    }

    private static OffsetDateTime earlier(OffsetDateTime one, @Nullable OffsetDateTime other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** Null when unknown. Rooms with opening hours come to hours; everything else is what it is recorded as. */
    private static @Nullable Amount capacity(Resource resource, Window open) {
        Double quantity = resource.capacity();
        if (quantity == null) {
            return null;
        }
        String unit = resource.unit();
        String hours = resource.openingHours();
        if (hours != null
                && unit != null
                && resource.resourceClass().equals("SPACE")
                && ROOM_UNITS.contains(unit.toLowerCase(Locale.ROOT))) {
            return WeeklyHours.parse(hours)
                    .map(week -> new Amount(quantity * week.within(open), "h"))
                    .orElse(null);
        }
        return new Amount(quantity, unit);
    }

    /** Only a date that is there can be old. */
    private boolean stale(Resource resource) {
        OffsetDateTime confirmed = resource.capacityAsOf();
        return confirmed != null && confirmed.isBefore(frame.asOf().minusDays(settings.staleAfterDays()));
    }

    private List<Allocation> given(String resource) {
        return projection.allocations().values().stream()
                .filter(allocation -> allocation.resource().equals(resource))
                .filter(allocation -> allocation.counts() && frame.window().covers(allocation.at()))
                .toList();
    }
}
