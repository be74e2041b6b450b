package org.commonweave.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Dissimilarity;

/** How far what is done is from what is lacking: dissimilarity of activities and open needs by category. */
public final class NeedMismatch {

    private NeedMismatch() {}

    /** From where on the share is worth a look. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.high(0.5, 0.8));
    }

    /**
     * One category.
     *
     * @param difference need share less activity share: over 0 is more lacking than done
     */
    public record Row(String category, double activityShare, double needShare, double difference) {}

    /** Categories, from what is most lacking down. */
    public record Detail(List<Row> rows, int activities, int needs) {

        public Detail {
            rows = List.copyOf(rows);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Activity> activities = Topics.activities(projection, frame);
        List<Need> needs = Topics.openNeeds(projection, frame);
        SortedMap<String, Double> done = Topics.mix(
                projection, activities.stream().map(Activity::categories).toList());
        SortedMap<String, Double> lacking =
                Topics.mix(projection, needs.stream().map(Need::categories).toList());
        Double mismatch = done.isEmpty() || lacking.isEmpty() ? null : Dissimilarity.of(done, lacking);
        int least = frame.guards().minActivities();
        List<Evidence> evidence = new ArrayList<>();
        activities.forEach(activity -> evidence.add(Evidence.node("Activity", activity.id(), 1)));
        needs.forEach(need -> evidence.add(Evidence.node("Need", need.id(), 1)));
        return Draft.of("needMismatch", Unit.SHARE, frame)
                .value(mismatch)
                .n(activities.size())
                .verdict(settings.thresholds(), activities.size() >= least && needs.size() >= least)
                .evidence(evidence)
                .caveat("participation.needsAreAsRecorded", needs.size())
                .caveat("participation.finerIsFarther")
                .detail(new Detail(rows(done, lacking), activities.size(), needs.size()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static List<Row> rows(SortedMap<String, Double> done, SortedMap<String, Double> lacking) {
        double allDone = done.values().stream().mapToDouble(Double::doubleValue).sum();
        double allLacking =
                lacking.values().stream().mapToDouble(Double::doubleValue).sum();
        TreeSet<String> categories = new TreeSet<>(done.keySet());
        categories.addAll(lacking.keySet());
        return categories.stream()
                .map(category -> {
                    double activity = allDone == 0 ? 0 : done.getOrDefault(category, 0.0) / allDone;
                    double need = allLacking == 0 ? 0 : lacking.getOrDefault(category, 0.0) / allLacking;
                    return new Row(category, activity, need, need - activity);
                })
                .sorted(Comparator.comparingDouble(Row::difference).reversed().thenComparing(Row::category))
                .toList();
    }
}
