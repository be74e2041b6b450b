package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What partners say in a survey about an organization: the PARTNER tool's trust (reliability, shared mission, openness)
 * and value (power, involvement, resources), each the mean over raters of the mean of a rater's three answers.
 */
public final class TrustAndValue {

    public static final Thresholds THRESHOLDS = Thresholds.low(0.5, 1 / 3.0);

    /** Fewer raters than this, and the organization rated could tell who said what. */
    private static final int PUBLISHABLE_FROM = Guards.DEFAULT.minRaters();

    private static final double LEAST = 1;
    private static final double MOST = 4;

    private TrustAndValue() {}

    /**
     * The numbers beside the value; means are null when hidden or when nobody answered.
     *
     * @param trust from 1 to 4, as is value
     * @param trust01 from 0 to 1, as is value01
     * @param coverage raters among the organizations that work with it; null when none does
     * @param publishable false below three raters, whatever the guard asked for says
     */
    public record Detail(
            String organization,
            int raters,
            @Nullable Double trust,
            @Nullable Double value,
            @Nullable Double trust01,
            @Nullable Double value01,
            @Nullable Double coverage,
            boolean publishable) {

        /** The value, by a name of its own beside that of the result. */
        public @Nullable Double partnershipValue() {
            return value;
        }

        /** The value from 0 to 1, by a name of its own. */
        public @Nullable Double partnershipValue01() {
            return value01;
        }
    }

    /** The value is trust from 0 to 1. */
    public static Result<Detail> of(Layers layers, Frame frame, String organization) {
        List<Rating> ratings = latest(layers, frame, organization);
        int guard = frame.guards().minRaters();
        Double trust = mean(ratings, guard, r -> Stream.of(r.reliability(), r.sharedMission(), r.openness()));
        Double value = mean(ratings, guard, r -> Stream.of(r.power(), r.involvement(), r.resourceContribution()));
        boolean hidden = !ratings.isEmpty() && (trust == null || value == null);
        Detail detail = new Detail(
                organization,
                ratings.size(),
                trust,
                value,
                from0to1(trust),
                from0to1(value),
                coverage(layers, ratings, organization),
                ratings.size() >= PUBLISHABLE_FROM);
        return Draft.of("trustAndValue", Unit.SHARE, frame)
                .value(detail.trust01())
                .n(ratings.size())
                .param("minRaters", guard)
                .verdict(THRESHOLDS, detail.trust01() != null)
                .evidence(hidden ? List.of() : evidence(ratings))
                .suppressed(hidden)
                .caveatWhen(hidden, "collaboration.trust.fewRaters", guard)
                .caveat("collaboration.trust.opinion")
                .detail(detail);
    }

    /** Each rater's latest answers that hold at the instant asked about. */
    private static List<Rating> latest(Layers layers, Frame frame, String organization) {
        Map<String, Rating> latest = new TreeMap<>();
        layers.facts().ratings().values().stream()
                .filter(rating ->
                        rating.rated().equals(organization) && rating.validity().covers(frame.asOf()))
                .sorted(Comparator.comparing(Rating::wave).thenComparing(Rating::id))
                .forEach(rating -> latest.put(rating.rater(), rating));
        return List.copyOf(latest.values());
    }

    private static @Nullable Double mean(
            List<Rating> ratings, int guard, Function<Rating, Stream<@Nullable Integer>> items) {
        List<Double> means = new ArrayList<>();
        for (Rating rating : ratings) {
            OptionalDouble mean = items.apply(rating)
                    .filter(Objects::nonNull)
                    .mapToInt(item -> item)
                    .average();
            mean.ifPresent(means::add);
        }
        if (means.isEmpty() || means.size() < guard) {
            return null;
        }
        return means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static @Nullable Double from0to1(@Nullable Double mean) {
        return mean == null ? null : (mean - LEAST) / (MOST - LEAST);
    }

    private static @Nullable Double coverage(Layers layers, List<Rating> ratings, String organization) {
        List<String> partners = layers.operational().keySet().stream()
                .filter(pair -> pair.has(organization))
                .map(pair -> pair.other(organization))
                .toList();
        if (partners.isEmpty()) {
            return null;
        }
        long answered = ratings.stream()
                .filter(rating -> partners.contains(rating.rater()))
                .count();
        return (double) answered / partners.size();
    }

    private static List<Evidence> evidence(List<Rating> ratings) {
        return ratings.stream()
                .map(rating -> Evidence.tie(
                        TieBook.organization(rating.rater()),
                        new TieRef("RATES", rating.id()),
                        TieBook.organization(rating.rated()),
                        1))
                .toList();
    }
}
