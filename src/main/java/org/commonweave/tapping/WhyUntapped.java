package org.commonweave.tapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.record.NodeRef;
import org.commonweave.tapping.ResourceStatus.Status;

/** Why each idle resource lies idle, and which needs it could have served. */
public final class WhyUntapped {

    private WhyUntapped() {}

    /**
     * One idle resource.
     *
     * @param needs the open needs that came as far as the reason and no farther
     */
    public record Row(String resource, String resourceClass, Reason reason, List<String> needs) {

        public Row {
            needs = List.copyOf(needs);
        }
    }

    /** Idle resources by identifier, and how many there are for each reason. */
    public record Detail(List<Row> rows, SortedMap<Reason, Integer> counts) {

        public Detail {
            rows = List.copyOf(rows);
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Reach reach, TappingSettings settings) {
        Match match = new Match(projection, frame, reach);
        OpenNeeds open = OpenNeeds.of(projection, frame);
        List<Row> rows = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        int examined = 0;
        for (ResourceStatus status :
                Usage.of(projection, frame, settings).resources().values()) {
            Resource resource = projection.resources().get(status.resource());
            if (resource == null || status.reserve() || status.status() == Status.EXCLUDED) {
                continue;
            }
            examined++;
            if (status.status() == Status.UNTAPPED || status.status() == Status.UNKNOWN) {
                Row row = row(match, open, resource, status, settings);
                rows.add(row);
                evidence.addAll(evidence(match, resource, row));
            }
        }
        SortedMap<Reason, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.reason(), 1, Integer::sum));
        boolean enough = examined > 0 && examined >= frame.guards().minResources();
        return Draft.of("whyUntapped", Unit.COUNT, frame)
                .value((double) rows.size())
                .n(examined)
                .param("minCompatibility", settings.minCompatibility())
                .param("staleAfterDays", settings.staleAfterDays())
                .verdict(!enough ? Verdict.INSUFFICIENT : rows.isEmpty() ? Verdict.OK : Verdict.WATCH)
                .evidence(evidence)
                .caveat("tapping.firstReasonOnly")
                .caveat("tapping.rightToSayNo")
                .detail(new Detail(rows, counts));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame, Reach reach) {
        return of(projection, frame, reach, TappingSettings.DEFAULT);
    }

    private static Row row(
            Match match, OpenNeeds open, Resource resource, ResourceStatus status, TappingSettings settings) {
        if (status.status() == Status.UNKNOWN) {
            return new Row(resource.id(), resource.resourceClass(), Reason.CAPACITY_UNKNOWN, List.of());
        }
        List<Need> left = open.near(resource.categories()).stream()
                .filter(need -> match.compatibility(resource, need) >= settings.minCompatibility() - 1e-9)
                .filter(need -> match.compatibility(resource, need) > 0)
                .toList();
        if (left.isEmpty()) {
            return new Row(resource.id(), resource.resourceClass(), Reason.NO_MATCHING_NEED, List.of());
        }
        // Whoever asked already has found a way, whatever the graph knows of it.
        BiPredicate<Resource, Need> reachable = (one, need) ->
                !match.asked(one, need).isEmpty() || match.way(one, need).isPresent();
        SortedMap<Reason, BiPredicate<Resource, Need>> rules = new TreeMap<>();
        rules.put(Reason.RULE_BLOCKED, match::allowed);
        rules.put(Reason.TIME_MISMATCH, match::timely);
        rules.put(Reason.TOO_FAR, match::near);
        rules.put(Reason.NO_INTRODUCTION_PATH, reachable);
        rules.put(Reason.PATH_UNUSED, (one, need) -> !match.asked(one, need).isEmpty());
        rules.put(
                Reason.ASKED_AND_REFUSED,
                (one, need) -> match.asked(one, need).stream()
                        .anyMatch(allocation -> allocation.status().equals("REQUESTED")));
        for (var rule : rules.entrySet()) {
            List<Need> before = left;
            left = left.stream()
                    .filter(need -> rule.getValue().test(resource, need))
                    .toList();
            if (left.isEmpty()) {
                return new Row(resource.id(), resource.resourceClass(), rule.getKey(), ids(before));
            }
        }
        return new Row(resource.id(), resource.resourceClass(), Reason.ASKED_AND_WAITING, ids(left));
    }

    private static List<String> ids(List<Need> needs) {
        return needs.stream().map(Need::id).toList();
    }

    /** The resource itself, and what was asked of it. */
    private static List<Evidence> evidence(Match match, Resource resource, Row row) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.node("Resource", resource.id(), 1));
        for (String id : row.needs()) {
            Need need = match.projection().needs().get(id);
            if (need != null) {
                match.asked(resource, need)
                        .forEach(allocation -> evidence.add(Evidence.tie(
                                new NodeRef("Resource", resource.id()),
                                new TieRef("ALLOCATED", allocation.id()),
                                new NodeRef("Need", id),
                                allocation.quantity())));
            }
        }
        return evidence;
    }
}
