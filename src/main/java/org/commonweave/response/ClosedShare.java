package org.commonweave.response;

import java.util.List;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/** Which part of the whistles is closed: confirmed by those who blew them, not merely said to be resolved. */
public final class ClosedShare {

    private ClosedShare() {}

    /**
     * From where on the shares are worth a look.
     *
     * @param paperGap the part said to be resolved and not confirmed
     */
    public record Settings(Thresholds thresholds, Thresholds paperGap) {

        public static final Settings DEFAULT = new Settings(Thresholds.low(0.6, 0.3), Thresholds.high(0.2, null));
    }

    /**
     * The numbers beside the share.
     *
     * @param claimedResolvedShare closed and said to be resolved together
     * @param paperClosureGap said to be resolved, not confirmed
     */
    public record Detail(
            int whistles,
            int closed,
            int unconfirmed,
            int reopened,
            int withdrawn,
            @Nullable Double claimedResolvedShare,
            @Nullable Double paperClosureGap,
            @Nullable Interval paperClosureInterval) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        int n = whistles.size();
        int closed = (int) whistles.stream()
                .filter(whistle -> Calls.closed(whistle, frame))
                .count();
        int unconfirmed = count(whistles, "RESOLVED_UNCONFIRMED");
        int withdrawn = count(whistles, "WITHDRAWN");
        Double gap = Proportions.share(unconfirmed, n);
        boolean paper = gap != null && settings.paperGap().of(gap) != Verdict.OK;
        return Draft.of("closedShare", Unit.SHARE, frame)
                .value(Proportions.share(closed, n))
                .n(n)
                .interval(Proportions.wilson(closed, n))
                .param("watchPaperGap", settings.paperGap().watch())
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minWhistles())
                .watchWhen(paper)
                .evidence(Calls.evidence(whistles))
                .caveat("response.resolvedIsNotClosed")
                .caveatWhen(withdrawn > 0, "response.withdrawnCounted", withdrawn)
                .detail(new Detail(
                        n,
                        closed,
                        unconfirmed,
                        count(whistles, "REOPENED"),
                        withdrawn,
                        Proportions.share(closed + unconfirmed, n),
                        gap,
                        Proportions.wilson(unconfirmed, n)));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static int count(List<Whistle> whistles, String state) {
        return (int) whistles.stream()
                .filter(whistle -> whistle.state().equals(state))
                .count();
    }
}
