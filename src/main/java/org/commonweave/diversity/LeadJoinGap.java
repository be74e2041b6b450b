package org.commonweave.diversity;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Dissimilarity;
import org.jspecify.annotations.Nullable;

/** How far those who lead are not those who join: half the sum of differences between lead and join shares. */
public final class LeadJoinGap {

    private LeadJoinGap() {}

    /**
     * What is counted.
     *
     * @param excludeMandated true to leave out what the law or a superior body prescribes
     */
    public record Settings(boolean excludeMandated, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(false, Thresholds.high(0.5, null));
    }

    /**
     * One organization.
     *
     * @param difference lead share less join share
     */
    public record Row(String organization, double leadShare, double joinShare, double difference) {}

    /** Organizations, from the one that leads more than it joins down to the one that follows. */
    public record Detail(List<Row> rows, int led, int joined) {

        public Detail {
            rows = List.copyOf(rows);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Acts leading = Acts.of(projection, frame, settings.excludeMandated(), "LED", Activity::led);
        Acts joining = Acts.of(projection, frame, settings.excludeMandated(), "JOINED", Activity::joined);
        SortedMap<String, Integer> led = Acts.byOrganization(leading.acts());
        SortedMap<String, Integer> joined = Acts.byOrganization(joining.acts());
        Double gap = led.isEmpty() || joined.isEmpty() ? null : Dissimilarity.of(led, joined);
        int n = leading.acts().size();
        int joint = joining.acts().size();
        int least = frame.guards().minActivities();
        return Draft.of("leadJoinGap", Unit.SHARE, frame)
                .value(gap)
                .n(n)
                .param("excludeMandated", settings.excludeMandated())
                .verdict(settings.thresholds(), n >= least && joint >= least)
                .evidence(leading.evidence())
                .evidence(joining.evidence())
                .caveat("diversity.recordBias")
                .caveat("diversity.mandatesDiffer")
                .caveatWhen(joined.isEmpty(), "diversity.nobodyJoined")
                .detail(new Detail(rows(led, joined), n, joint));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static List<Row> rows(SortedMap<String, Integer> led, SortedMap<String, Integer> joined) {
        TreeSet<String> organizations = new TreeSet<>(led.keySet());
        organizations.addAll(joined.keySet());
        int allLed = total(led);
        int allJoined = total(joined);
        return organizations.stream()
                .map(id -> row(id, share(led.get(id), allLed), share(joined.get(id), allJoined)))
                .sorted(Comparator.comparingDouble(Row::difference).reversed().thenComparing(Row::organization))
                .toList();
    }

    private static Row row(String organization, double lead, double join) {
        return new Row(organization, lead, join, lead - join);
    }

    private static double share(@Nullable Integer part, int whole) {
        return part == null || whole == 0 ? 0 : (double) part / whole;
    }

    private static int total(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
