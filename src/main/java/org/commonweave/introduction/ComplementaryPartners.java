package org.commonweave.introduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commonweave.collaboration.Complementarity;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Voice;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Allocation;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Resource;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * Who would be a good partner: who covers what an organization's needs lack, can be reached and has room. Among the first
 * there is one of another bloc and one with little voice, where there are such, so that the rich do not only get richer.
 */
public final class ComplementaryPartners {

    private static final int FIRST = 5;
    private static final double LOW_VOICE = 0.35;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .thenComparingDouble(Candidate::gain)
            .reversed()
            .thenComparing(Candidate::organization);

    private ComplementaryPartners() {}

    /**
     * A partner.
     *
     * @param gain share of the uncovered needs it covers
     * @param reach the best reliability of an introduction; 0 when there is no way
     * @param slack the mean free share of the resources it provides; null when no capacity is known, and then not counted
     * @param score gain x reach x slack
     * @param forDiversity true when it stands among the first to make them diverse
     */
    public record Candidate(
            String organization,
            double gain,
            double reach,
            @Nullable Double slack,
            double score,
            Set<String> covers,
            int sharedNeeds,
            boolean formal,
            boolean otherBloc,
            boolean lowVoice,
            boolean forDiversity) {

        private Candidate diversifying() {
            return new Candidate(
                    organization, gain, reach, slack, score, covers, sharedNeeds, formal, otherBloc, lowVoice, true);
        }
    }

    /** All partners, the first ones diverse; those out of reach come last. */
    public record Detail(String organization, List<Candidate> candidates) {}

    /** The value is the best score. */
    public static Result<Detail> of(
            Layers layers, TrustNetwork network, Frame frame, String organization, Limits limits) {
        var complement = Complementarity.of(layers, frame, organization).detail();
        Map<String, List<Evidence>> free = free(layers, frame);
        var reach = ReliabilityReach.reached(network, organization, limits);
        List<Candidate> candidates = candidates(layers, frame, organization, complement.partners(), reach, free);
        Double best = candidates.isEmpty() ? null : candidates.get(0).score();
        List<Candidate> diverse = diverse(diverse(candidates, Candidate::otherBloc), Candidate::lowVoice);
        return Draft.of("complementaryPartners", Unit.SHARE, frame)
                .value(best)
                .n(complement.uncovered().size())
                .param("first", FIRST)
                .param("lowVoice", LOW_VOICE)
                .param("maxHops", limits.maxHops())
                .verdict(candidates.isEmpty() ? Verdict.INSUFFICIENT : Verdict.OK)
                .evidence(Complementarity.paths(layers, frame, complement.partners()))
                .evidence(ReliabilityReach.evidence(network, frame, organization, reached(candidates), limits))
                .evidence(candidates.stream()
                        .flatMap(candidate -> free.getOrDefault(candidate.organization(), List.of()).stream())
                        .toList())
                .caveat("introduction.partners.diverse", FIRST)
                .caveatWhen(candidates.stream().anyMatch(c -> c.slack() == null), "introduction.partners.slackUnknown")
                .caveat("introduction.hubs")
                .caveat("introduction.mayDecline")
                .detail(new Detail(organization, diverse));
    }

    /** When none of the first is wanted, the best that is takes the place of the last that was not moved there before. */
    private static List<Candidate> diverse(List<Candidate> candidates, Predicate<Candidate> wanted) {
        if (candidates.size() <= FIRST || candidates.subList(0, FIRST).stream().anyMatch(wanted)) {
            return candidates;
        }
        List<Candidate> order = new ArrayList<>(candidates);
        int place = order.get(FIRST - 1).forDiversity() ? FIRST - 2 : FIRST - 1;
        order.stream()
                .skip(FIRST)
                .filter(wanted)
                .filter(candidate -> candidate.score() > 0)
                .findFirst()
                .ifPresent(candidate -> {
                    order.remove(candidate);
                    // One that was moved there before keeps its place.
                    order.add(FIRST, order.set(place, candidate.diversifying()));
                });
        return order;
    }

    /** All partners, the best first. */
    private static List<Candidate> candidates(
            Layers layers,
            Frame frame,
            String organization,
            List<Complementarity.Partner> partners,
            Map<String, ReliabilityReach.Reach> reach,
            Map<String, List<Evidence>> free) {
        Map<String, Voice.Part> parts = Voice.of(layers, frame, Voice.Options.DEFAULT)
                .detail()
                .activities()
                .parts();
        List<Candidate> candidates = new ArrayList<>();
        for (Complementarity.Partner partner : partners) {
            String id = partner.organization();
            Double slack = mean(free.get(id));
            ReliabilityReach.Reach way = reach.get(id);
            double reliability = way == null ? 0 : way.reliability();
            candidates.add(new Candidate(
                    id,
                    partner.gain(),
                    reliability,
                    slack,
                    partner.gain() * reliability * (slack == null ? 1 : slack),
                    partner.covers(),
                    partner.sharedNeeds(),
                    partner.formal(),
                    !bloc(layers, id).equals(bloc(layers, organization)),
                    quiet(parts.get(id)),
                    false));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private static boolean quiet(Voice.@Nullable Part part) {
        Double heard = part == null ? null : part.voice();
        return heard != null && heard < LOW_VOICE;
    }

    private static List<String> reached(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.reach() > 0)
                .map(Candidate::organization)
                .toList();
    }

    /** By organization the resources it provides, each weighing the share that is free; units are never added up. */
    private static Map<String, List<Evidence>> free(Layers layers, Frame frame) {
        Map<String, Double> used = new HashMap<>();
        for (Allocation allocation : layers.facts().allocations().values()) {
            if (allocation.counts() && frame.window().covers(allocation.at())) {
                used.merge(allocation.resource(), allocation.quantity(), Double::sum);
            }
        }
        Map<String, List<Evidence>> free = new HashMap<>();
        for (Resource resource : layers.facts().resources().values()) {
            Double capacity = resource.capacity();
            if (capacity != null
                    && capacity > 0
                    && !resource.reserve()
                    && resource.validity().covers(frame.asOf())) {
                double share = Math.max(0, 1 - used.getOrDefault(resource.id(), 0.0) / capacity);
                NodeRef what = new NodeRef("Resource", resource.id());
                for (Link provider : resource.providers()) {
                    NodeRef who = new NodeRef("Organization", provider.to());
                    free.computeIfAbsent(provider.to(), id -> new ArrayList<>())
                            .add(Evidence.tie(who, new TieRef("PROVIDES", provider.id()), what, share));
                }
            }
        }
        return free;
    }

    private static @Nullable Double mean(@Nullable List<Evidence> free) {
        return free == null
                ? null
                : free.stream().mapToDouble(Evidence::weight).average().orElseThrow();
    }

    private static String bloc(Layers layers, String id) {
        Organization organization = layers.facts().organizations().get(id);
        return organization == null ? "" : organization.bloc();
    }
}
