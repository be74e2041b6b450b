package org.commonweave.tapping;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;

/** The rules that a resource and a need are held against. What is looked up for every pair of them is sorted once. */
final class Match {

    private final Projection projection;
    private final Frame frame;
    private final Reach reach;
    private final Map<List<String>, List<Allocation>> asked;
    private final Map<String, TreeSet<String>> posts = new HashMap<>();
    private final Map<String, List<String>> owners = new HashMap<>();
    private final Map<String, List<String>> askers = new HashMap<>();
    private final Map<String, Optional<WeeklyHours>> hours = new HashMap<>();

    Match(Projection projection, Frame frame, Reach reach) {
        this.projection = projection;
        this.frame = frame;
        this.reach = reach;
        this.asked = projection.allocations().values().stream()
                .filter(allocation -> frame.window().covers(allocation.at()))
                .collect(Collectors.groupingBy(allocation -> List.of(allocation.resource(), allocation.need())));
        projection.roles().values().stream()
                .filter(role -> role.validity().covers(frame.asOf()))
                .forEach(role -> posts.computeIfAbsent(role.person(), person -> new TreeSet<>())
                        .add(role.organization()));
    }

    Projection projection() {
        return projection;
    }

    Frame frame() {
        return frame;
    }

    /**
     * A way from one who asks to one who owns.
     *
     * @param reliability above 0 and up to 1
     */
    record Way(String asker, String owner, double reliability) {}

    double compatibility(Resource resource, Need need) {
        return Compatibility.of(projection, resource.categories(), need.categories());
    }

    /** No restriction, or one that the need's beneficiaries fulfil; and an owner who may be asked. */
    boolean allowed(Resource resource, Need need) {
        String beneficiary = need.beneficiaryCohort();
        boolean eligible = resource.restrictions().isEmpty()
                || beneficiary != null && resource.restrictions().contains(beneficiary);
        return eligible && mayBeAsked(resource);
    }

    /** What only people provide needs one of them to be open to introductions. */
    private boolean mayBeAsked(Resource resource) {
        if (resource.providingPeople().isEmpty()
                || !current(resource.providers()).isEmpty()) {
            return true;
        }
        return current(resource.providingPeople()).stream()
                .map(link -> projection.people().get(link.to()))
                .anyMatch(person -> person != null && person.consentIntroduce());
    }

    /** There at a time at which it is needed; what says no time is there at any. */
    boolean timely(Resource resource, Need need) {
        OffsetDateTime due = need.dueBy();
        OffsetDateTime from = resource.validity().from();
        if (due != null && from != null && !from.isBefore(due)) {
            return false;
        }
        String offered = resource.openingHours();
        String wanted = need.openingHours();
        Optional<WeeklyHours> open = offered == null ? Optional.empty() : parsed(offered);
        Optional<WeeklyHours> suits = wanted == null ? Optional.empty() : parsed(wanted);
        return open.isEmpty() || suits.isEmpty() || open.get().overlaps(suits.get());
    }

    private Optional<WeeklyHours> parsed(String text) {
        return hours.computeIfAbsent(text, WeeklyHours::parse);
    }

    /** Within the distance it may go; what is found nowhere is near. */
    boolean near(Resource resource, Need need) {
        Double limit = resource.maxDistanceKm();
        Double km = Distances.km(projection, resource.locations(), need.locations());
        return limit == null || km == null || km <= limit;
    }

    /** The most reliable way from an organization that works on the need or has it to one that owns the resource. */
    Optional<Way> way(Resource resource, Need need) {
        return way(askers(need), owners(resource));
    }

    private List<String> askers(Need need) {
        return askers.computeIfAbsent(need.id(), id -> {
            TreeSet<String> found = new TreeSet<>();
            current(need.workers()).forEach(link -> found.add(link.to()));
            current(need.holders()).stream()
                    .map(Link::to)
                    .filter(end -> projection.organizations().containsKey(end))
                    .forEach(found::add);
            return List.copyOf(found);
        });
    }

    Optional<Way> way(List<String> askers, List<String> owners) {
        return askers.stream()
                .flatMap(asker -> owners.stream().flatMap(owner -> {
                    OptionalDouble reliability = reach.between(asker, owner);
                    return reliability.isPresent() && reliability.getAsDouble() > 0
                            ? Optional.of(new Way(asker, owner, reliability.getAsDouble())).stream()
                            : Optional.<Way>empty().stream();
                }))
                .max(Comparator.comparingDouble(Way::reliability)
                        .thenComparing(Way::asker, Comparator.reverseOrder())
                        .thenComparing(Way::owner, Comparator.reverseOrder()));
    }

    /** Organizations that provide it, and those at which the consenting people who do hold a post. */
    List<String> owners(Resource resource) {
        return owners.computeIfAbsent(resource.id(), id -> {
            TreeSet<String> found = new TreeSet<>();
            current(resource.providers()).forEach(link -> found.add(link.to()));
            for (Link link : current(resource.providingPeople())) {
                Person person = projection.people().get(link.to());
                if (person != null && person.consentIntroduce()) {
                    found.addAll(posts.getOrDefault(link.to(), new TreeSet<>()));
                }
            }
            return List.copyOf(found);
        });
    }

    /** What was asked of the resource for the need in the window, whatever came of it. */
    List<Allocation> asked(Resource resource, Need need) {
        return asked.getOrDefault(List.of(resource.id(), need.id()), List.of());
    }

    private List<Link> current(List<Link> links) {
        return links.stream()
                .filter(link -> link.validity().covers(frame.asOf()))
                .toList();
    }
}
