package org.commonweave.response;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * The three rates (三率) as they are reported upward: response, resolution, satisfaction, each with what it is a share
 * of. They are no score of this product, so they carry no verdict.
 */
public final class ThreeRates {

    private ThreeRates() {}

    /** How much each rate weighs in the sum that is reported, and which deadline response is measured by. */
    public record Settings(double response, double resolution, double satisfaction, ServiceLevels.Settings levels) {

        public static final Settings DEFAULT = new Settings(0.30, 0.35, 0.35, ServiceLevels.Settings.DEFAULT);
    }

    /**
     * One rate.
     *
     * @param excluded what is in neither count
     */
    public record Rate(
            int part, int whole, int excluded, @Nullable Double share) {}

    /**
     * The rates and their weights.
     *
     * @param satisfaction null when nobody was asked
     */
    public record Detail(
            Rate response,
            Rate resolution,
            @Nullable Rate satisfaction,
            double responseWeight,
            double resolutionWeight,
            double satisfactionWeight) {}

    /**
     * Computes the rates.
     *
     * @param satisfied by whistle, what the whistle-blower said when asked; whistles that are absent were not
     */
    public static Result<Detail> of(
            Projection projection, Frame frame, Map<String, Boolean> satisfied, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        List<Whistle> standing =
                whistles.stream().filter(whistle -> !Calls.withdrawn(whistle)).toList();
        ServiceLevels.Detail signed = ServiceLevels.of(projection, frame, Step.SIGN, settings.levels())
                .detail();
        Rate response = rate(signed.all().met(), signed.all().due(), signed.running() + signed.returned());
        int resolved = (int) standing.stream()
                .filter(whistle ->
                        Calls.closed(whistle, frame) || whistle.state().equals("RESOLVED_UNCONFIRMED"))
                .count();
        Rate resolution = rate(resolved, standing.size(), whistles.size() - standing.size());
        List<Boolean> answers = standing.stream()
                .map(whistle -> satisfied.get(whistle.id()))
                .flatMap(Stream::ofNullable)
                .toList();
        int content = (int) answers.stream().filter(answer -> answer).count();
        Rate satisfaction = answers.isEmpty() ? null : rate(content, answers.size(), standing.size() - answers.size());
        return Draft.of("threeRates", Unit.SHARE, frame)
                .value(weighted(response, resolution, satisfaction, settings))
                .n(standing.size())
                .param("responseWeight", settings.response())
                .param("resolutionWeight", settings.resolution())
                .param("satisfactionWeight", settings.satisfaction())
                .verdict(Verdict.INSUFFICIENT)
                .evidence(Calls.evidence(standing))
                .caveat("response.ratesAreNoScore")
                .caveat("response.resolvedIsNotClosed")
                .caveatWhen(satisfaction == null, "response.noSatisfaction")
                .detail(new Detail(
                        response,
                        resolution,
                        satisfaction,
                        settings.response(),
                        settings.resolution(),
                        settings.satisfaction()));
    }

    /** With the product's settings, and nobody asked whether they were satisfied. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Map.of(), Settings.DEFAULT);
    }

    /** Null as long as one of the three is unknown: the other two do not stand in for it. */
    private static @Nullable Double weighted(
            Rate response, Rate resolution, @Nullable Rate satisfaction, Settings settings) {
        Double first = response.share();
        Double second = resolution.share();
        Double third = satisfaction == null ? null : satisfaction.share();
        return first == null || second == null || third == null
                ? null
                : settings.response() * first + settings.resolution() * second + settings.satisfaction() * third;
    }

    private static Rate rate(int part, int whole, int excluded) {
        return new Rate(part, whole, excluded, Proportions.share(part, whole));
    }
}
