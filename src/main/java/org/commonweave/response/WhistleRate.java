package org.commonweave.response;

import java.util.List;
import java.util.Objects;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Cohort;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.jspecify.annotations.Nullable;

/** Whistles by thousand residents and month, read as a band: too few and the mechanism is dead, too many and routine is. */
public final class WhistleRate {

    /** A twelfth of a Gregorian year. */
    private static final double HOURS_PER_MONTH = 730.485;

    private WhistleRate() {}

    /** Between which rates nothing is said. */
    public record Settings(double low, double high) {

        public static final Settings DEFAULT = new Settings(0.02, 1);
    }

    /** Where the rate lies. */
    public enum Position {
        /** Too few: the mechanism may be dead. */
        BELOW,
        /** As it may be. */
        WITHIN,
        /** Too many: routine may be broken. */
        ABOVE,
        /** Nobody counted the residents. */
        UNKNOWN
    }

    /** The numbers behind the rate. */
    public record Detail(int whistles, @Nullable Integer residents, double months, Position position) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        List<Integer> counted = projection.cohorts().values().stream()
                .map(Cohort::residents)
                .filter(Objects::nonNull)
                .toList();
        Integer residents = counted.isEmpty()
                ? null
                : counted.stream().mapToInt(Integer::intValue).sum();
        double months = frame.window().length().toSeconds() / 3600.0 / HOURS_PER_MONTH;
        int n = whistles.size();
        Double rate = residents == null || residents == 0 ? null : 1000.0 * n / residents / months;
        Position position = position(rate, settings);
        // No whistle at all is a low rate too, and there can be no more evidence of it.
        boolean enough = n >= frame.guards().minWhistles() || n == 0;
        Verdict verdict = rate == null || !enough
                ? Verdict.INSUFFICIENT
                : position == Position.WITHIN ? Verdict.OK : Verdict.WATCH;
        return Draft.of("whistleRate", Unit.PER_THOUSAND_PER_MONTH, frame)
                .value(rate)
                .n(n)
                .param("low", settings.low())
                .param("high", settings.high())
                .verdict(verdict)
                .evidence(Calls.evidence(whistles))
                .caveat("response.bandNotRank")
                .caveatWhen(residents == null, "response.noPopulation")
                .detail(new Detail(n, residents, months, position));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static Position position(@Nullable Double rate, Settings settings) {
        if (rate == null) {
            return Position.UNKNOWN;
        }
        return rate < settings.low() ? Position.BELOW : rate > settings.high() ? Position.ABOVE : Position.WITHIN;
    }
}
