package org.commonweave.tapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Projection;
import org.commonweave.record.NodeRef;
import org.commonweave.statistics.Concentration;
import org.commonweave.statistics.Proportions;
import org.commonweave.tapping.ResourceStatus.Status;

/** Which part of the resources is put to use, and how deep and broad that goes over their classes. */
public final class Tapping {

    private Tapping() {}

    /**
     * The numbers beside the share.
     *
     * @param resources every one of the scope, by identifier
     * @param counts how many there are of each status, reserves left out
     * @param classTappedShare depth: the tapped part of each class present
     * @param classesTapped breadth: classes with a tapped resource over classes present
     * @param effectiveTappedClasses as if how many classes were equally tapped (Hill number of order 2)
     * @param reserves kept for emergencies, in none of the shares
     */
    public record Detail(
            List<ResourceStatus> resources,
            SortedMap<Status, Integer> counts,
            SortedMap<String, Double> classTappedShare,
            double classesTapped,
            double effectiveTappedClasses,
            int reserves) {

        public Detail {
            resources = List.copyOf(resources);
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
            classTappedShare = Collections.unmodifiableSortedMap(new TreeMap<>(classTappedShare));
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, TappingSettings settings) {
        Usage.Table usage = Usage.of(projection, frame, settings);
        List<ResourceStatus> all = List.copyOf(usage.resources().values());
        List<ResourceStatus> counted =
                all.stream().filter(ResourceStatus::counts).toList();
        SortedMap<String, Integer> present = new TreeMap<>();
        SortedMap<String, Integer> tapped = new TreeMap<>();
        counted.forEach(row -> {
            int hit = row.status() == Status.TAPPED ? 1 : 0;
            present.merge(row.resourceClass(), 1, Integer::sum);
            tapped.merge(row.resourceClass(), hit, Integer::sum);
        });
        SortedMap<String, Double> depth = new TreeMap<>();
        present.forEach((kind, count) -> depth.put(kind, (double) tapped.getOrDefault(kind, 0) / count));
        int hits = tapped.values().stream().mapToInt(Integer::intValue).sum();
        long broad = tapped.values().stream().filter(count -> count > 0).count();
        double breadth = present.isEmpty() ? 0 : (double) broad / present.size();
        SortedMap<Status, Integer> counts = new TreeMap<>();
        all.stream().filter(row -> !row.reserve()).forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        int unknown = counts.getOrDefault(Status.UNKNOWN, 0);
        int reserves = (int) all.stream().filter(ResourceStatus::reserve).count();
        int n = counted.size();
        return Draft.of("resourceTapping", Unit.SHARE, frame)
                .value(Proportions.share(hits, n))
                .n(n)
                .interval(Proportions.wilson(hits, n))
                .param("tappedAtLeast", settings.tappedAtLeast())
                .param("staleAfterDays", settings.staleAfterDays())
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minResources())
                .evidence(evidence(projection, frame, usage))
                .caveat("tapping.idleIsNotAlwaysWaste", reserves)
                .caveat("tapping.capacityOfTheWindow")
                .caveatWhen(unknown > 0, "tapping.unknownCapacity", unknown)
                .caveatWhen(usage.otherUnits() > 0, "tapping.otherUnits", usage.otherUnits())
                .detail(new Detail(all, counts, depth, breadth, Concentration.hill(tapped.values(), 2), reserves));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, TappingSettings.DEFAULT);
    }

    /** The allocations that count as use, and the resources that had none. */
    private static List<Evidence> evidence(Projection projection, Frame frame, Usage.Table usage) {
        List<Evidence> evidence = new ArrayList<>();
        for (Allocation allocation : projection.allocations().values()) {
            if (allocation.counts()
                    && frame.window().covers(allocation.at())
                    && usage.resources().containsKey(allocation.resource())) {
                evidence.add(Evidence.tie(
                        new NodeRef("Resource", allocation.resource()),
                        new TieRef("ALLOCATED", allocation.id()),
                        new NodeRef("Need", allocation.need()),
                        allocation.quantity()));
            }
        }
        usage.resources().values().stream()
                .filter(row -> row.counts() && row.status() == Status.UNTAPPED)
                .forEach(row -> evidence.add(Evidence.node("Resource", row.resource(), 1)));
        return evidence;
    }
}
