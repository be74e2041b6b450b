package org.commonweave.collaboration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Interval;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * What became of an organization's proposals.
 *
 * @param rate adopted among those decided; null when none was
 */
public record Proposals(
        int raised,
        int adopted,
        int rejected,
        @Nullable Double rate,
        @Nullable Interval interval) {

    static Proposals of(int raised, int adopted, int rejected) {
        int decided = adopted + rejected;
        return new Proposals(
                raised, adopted, rejected, Proportions.share(adopted, decided), Proportions.wilson(adopted, decided));
    }

    Proposals plus(Proposals other) {
        return of(raised + other.raised, adopted + other.adopted, rejected + other.rejected);
    }

    /** By who raised them in the window. */
    static SortedMap<String, Proposals> of(Layers layers, Frame frame) {
        SortedMap<String, Proposals> proposals = new TreeMap<>();
        for (Activity activity : layers.facts().activities().values()) {
            if (activity.kind().equals("DECISION") && frame.window().covers(activity.start())) {
                String outcome = activity.outcome();
                Proposals one = of(1, "ADOPTED".equals(outcome) ? 1 : 0, "REJECTED".equals(outcome) ? 1 : 0);
                for (Link proposer : activity.led()) {
                    if (layers.organizations().contains(proposer.to())) {
                        proposals.merge(proposer.to(), one, Proposals::plus);
                    }
                }
            }
        }
        return Collections.unmodifiableSortedMap(proposals);
    }
}
