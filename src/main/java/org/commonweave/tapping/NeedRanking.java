package org.commonweave.tapping;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Resource;
import org.commonweave.tapping.ResourceStatus.Status;
import org.jspecify.annotations.Nullable;

/** Which resources would serve a need, the best first: compat x min(1, slack/quantity) x reach x 1/(1+km/d0). */
public final class NeedRanking {

    private NeedRanking() {}

    /**
     * A resource that could serve the need, with every factor of its score.
     *
     * @param slackTerm the part of what is needed that is still free; null when unknown
     * @param reachTerm reliability of the best way to an owner; 0 without one
     * @param distanceTerm 1 at no distance or an unknown one
     * @param km null when unknown
     * @param obstacle why it is listed after the others; null when nothing stands against it
     */
    public record Candidate(
            String resource,
            double score,
            double compatibility,
            @Nullable Double slackTerm,
            double reachTerm,
            double distanceTerm,
            @Nullable Double km,
            @Nullable String asker,
            @Nullable String owner,
            @Nullable Reason obstacle) {}

    /** The need, and candidates with the best first; those with an obstacle come last, whatever the rest says. */
    public record Detail(String need, List<Candidate> candidates) {

        public Detail {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Ranks for one who asks.
     *
     * @param asker identifier of the organization that asks; when null, the best of those that work on the need or have it
     */
    public static Result<Detail> of(
            Projection projection,
            Frame frame,
            Reach reach,
            TappingSettings settings,
            String need,
            @Nullable String asker) {
        Need wanted = Objects.requireNonNull(projection.needs().get(need), () -> "There is no need " + need);
        Match match = new Match(projection, frame, reach);
        List<Candidate> candidates = Usage.of(projection, frame, settings).resources().values().stream()
                .filter(status -> status.status() != Status.EXCLUDED && !status.reserve())
                .flatMap(status -> {
                    Resource resource =
                            Objects.requireNonNull(projection.resources().get(status.resource()));
                    return candidate(match, settings, status, resource, wanted, asker).stream();
                })
                .sorted(order())
                .toList();
        long able = candidates.stream()
                .filter(candidate -> candidate.obstacle() == null)
                .count();
        return Draft.of("needRanking", Unit.COUNT, frame)
                .value((double) able)
                .n(candidates.size())
                .param("halfDistanceKm", settings.halfDistanceKm())
                .param("minCompatibility", settings.minCompatibility())
                .param("need", need)
                .verdict(able > 0 ? Verdict.OK : Verdict.WATCH)
                .evidence(candidates.stream()
                        .map(candidate -> Evidence.node("Resource", candidate.resource(), candidate.score()))
                        .toList())
                .caveat("tapping.showThePath")
                .caveat("tapping.rightToSayNo")
                .detail(new Detail(need, candidates));
    }

    private static Comparator<Candidate> order() {
        return Comparator.<Candidate, Boolean>comparing(candidate -> candidate.obstacle() != null)
                .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
                .thenComparing(
                        Comparator.comparingDouble(Candidate::compatibility).reversed())
                .thenComparing(Candidate::resource);
    }

    private static Optional<Candidate> candidate(
            Match match,
            TappingSettings settings,
            ResourceStatus status,
            Resource resource,
            Need need,
            @Nullable String asker) {
        double compatibility = match.compatibility(resource, need);
        if (compatibility == 0 || compatibility < settings.minCompatibility() - 1e-9) {
            return Optional.empty();
        }
        Double slack = slackTerm(status, need);
        Optional<Match.Way> way =
                asker == null ? match.way(resource, need) : match.way(List.of(asker), match.owners(resource));
        double reach = way.map(Match.Way::reliability).orElse(0.0);
        Double km = Distances.km(match.projection(), resource.locations(), need.locations());
        double distance = km == null ? 1 : 1 / (1 + km / settings.halfDistanceKm());
        double score = slack == null ? 0 : compatibility * slack * reach * distance;
        return Optional.of(new Candidate(
                resource.id(),
                score,
                compatibility,
                slack,
                reach,
                distance,
                km,
                way.map(Match.Way::asker).orElse(null),
                way.map(Match.Way::owner).orElse(null),
                obstacle(match, resource, need, slack, reach)));
    }

    private static @Nullable Double slackTerm(ResourceStatus status, Need need) {
        Double slack = status.slack();
        Double quantity = need.quantity();
        boolean sameUnit =
                need.unit() == null || status.unit() == null || need.unit().equals(status.unit());
        if (slack == null || !sameUnit) {
            return null;
        }
        return quantity == null || quantity == 0 ? (slack > 0 ? 1.0 : 0.0) : Math.min(1, slack / quantity);
    }

    private static @Nullable Reason obstacle(
            Match match, Resource resource, Need need, @Nullable Double slack, double reach) {
        if (slack == null) {
            return Reason.CAPACITY_UNKNOWN;
        }
        if (!match.allowed(resource, need)) {
            return Reason.RULE_BLOCKED;
        }
        if (!match.timely(resource, need)) {
            return Reason.TIME_MISMATCH;
        }
        if (!match.near(resource, need)) {
            return Reason.TOO_FAR;
        }
        return reach == 0 ? Reason.NO_INTRODUCTION_PATH : null;
    }
}
