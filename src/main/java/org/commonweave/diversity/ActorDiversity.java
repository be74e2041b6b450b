package org.commonweave.diversity;

import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Bootstrap;
import org.jspecify.annotations.Nullable;

/**
 * As if how many equal actors led: the effective number of groups that lead activities (Hill number of order 2), with
 * the same for single organizations beside it.
 */
public final class ActorDiversity {

    private ActorDiversity() {}

    /**
     * What is counted.
     *
     * @param excludeMandated true to leave out what the law or a superior body prescribes
     */
    public record Settings(boolean excludeMandated, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(false, Thresholds.low(2, 1.5));
    }

    /**
     * The numbers beside the value.
     *
     * @param groups the same by bloc, which is what the value is about
     * @param organizationInterval around the effective number of organizations
     */
    public record Detail(
            Spread organizations, Spread groups, @Nullable Interval organizationInterval, int mandated) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Acts acts = Acts.of(projection, frame, settings.excludeMandated(), "LED", Activity::led);
        Spread organizations = Spread.of(Acts.byOrganization(acts.acts()));
        Spread groups = Spread.of(Acts.byGroup(projection, acts.acts()));
        int n = acts.acts().size();
        Interval around = EffectiveNumber.interval(acts.groups(projection));
        Interval aroundOrganizations = EffectiveNumber.interval(acts.organizations());
        return Draft.of("actorDiversity", Unit.EFFECTIVE_NUMBER, frame)
                .value(n == 0 ? null : groups.hill2())
                .n(n)
                .interval(around)
                .param("excludeMandated", settings.excludeMandated())
                .param("seed", Bootstrap.SEED)
                .param("repetitions", Bootstrap.REPETITIONS)
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minActivities())
                .evidence(acts.evidence())
                .caveat("diversity.recordBias")
                .caveat("diversity.oneActorTwoNames")
                .caveatWhen(n > 0 && n < 30, "diversity.fewActivities", n)
                .caveatWhen(
                        acts.mandated() > 0,
                        settings.excludeMandated() ? "diversity.mandatedExcluded" : "diversity.mandatedIncluded",
                        acts.mandated())
                .caveatWhen(acts.undated() > 0, "diversity.undated", acts.undated())
                .detail(new Detail(organizations, groups, aroundOrganizations, acts.mandated()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }
}
