package org.commonweave.diversity;

import java.util.List;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Bootstrap;

/** As if how many equal groups decided: the effective number of blocs whose approval settled what was adopted. */
public final class DecideShare {

    private DecideShare() {}

    /** From where on the number is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.low(2, null));
    }

    /** Who decides, by organization and by group. */
    public record Detail(Spread organizations, Spread groups) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Acts acts = Acts.of(projection, frame, false, "DECIDED", DecideShare::adopting);
        Spread groups = Spread.of(Acts.byGroup(projection, acts.acts()));
        int n = acts.acts().size();
        Interval around = EffectiveNumber.interval(acts.groups(projection));
        return Draft.of("decideShare", Unit.EFFECTIVE_NUMBER, frame)
                .value(n == 0 ? null : groups.hill2())
                .n(n)
                .interval(around)
                .param("seed", Bootstrap.SEED)
                .param("repetitions", Bootstrap.REPETITIONS)
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minActivities())
                .evidence(acts.evidence())
                .caveat("diversity.recordBias")
                .caveat("diversity.adoptedOnly")
                .caveatWhen(n > 0 && n < 30, "diversity.fewActivities", n)
                .detail(new Detail(Spread.of(Acts.byOrganization(acts.acts())), groups));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static List<Link> adopting(Activity activity) {
        return activity.kind().equals("DECISION") && "ADOPTED".equals(activity.outcome())
                ? activity.decided()
                : List.of();
    }
}
