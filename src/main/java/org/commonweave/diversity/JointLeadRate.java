package org.commonweave.diversity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Proportions;

/** Which part of the activities was led together by organizations of different groups. */
public final class JointLeadRate {

    private JointLeadRate() {}

    /**
     * What is counted.
     *
     * @param excludeMandated true to leave out what the law or a superior body prescribes
     */
    public record Settings(boolean excludeMandated, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(false, Thresholds.low(0.1, null));
    }

    /**
     * The counts behind the rate.
     *
     * @param byGroups joint activities by the groups that led them, joined by a plus
     */
    public record Detail(int led, int joint, SortedMap<String, Integer> byGroups) {

        public Detail {
            byGroups = Collections.unmodifiableSortedMap(new TreeMap<>(byGroups));
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Acts acts = Acts.of(projection, frame, settings.excludeMandated(), "LED", Activity::led);
        SortedMap<String, Integer> byGroups = new TreeMap<>();
        acts.acts().stream()
                .map(act -> act.groups(projection))
                .filter(groups -> groups.size() > 1)
                .forEach(groups -> byGroups.merge(String.join("+", groups), 1, Integer::sum));
        int joint = byGroups.values().stream().mapToInt(Integer::intValue).sum();
        int n = acts.acts().size();
        Acts together = new Acts(
                acts.type(),
                acts.acts().stream()
                        .filter(act -> act.groups(projection).size() > 1)
                        .toList(),
                acts.undated(),
                acts.mandated());
        return Draft.of("jointLeadRate", Unit.SHARE, frame)
                .value(Proportions.share(joint, n))
                .n(n)
                .interval(Proportions.wilson(joint, n))
                .param("excludeMandated", settings.excludeMandated())
                .verdict(settings.thresholds(), n >= frame.guards().minActivities())
                .evidence(together.evidence())
                .caveat("diversity.recordBias")
                .caveat("diversity.oneGroupIsNotJoint")
                .detail(new Detail(n, joint, byGroups));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }
}
