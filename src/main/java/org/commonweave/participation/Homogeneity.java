package org.commonweave.participation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.Concentration;

/** Whether activities are all of one kind: entropy over the catalogue of what there could be (Shannon, Pielou). */
public final class Homogeneity {

    private Homogeneity() {}

    /**
     * Over what.
     *
     * @param catalogue identifiers of categories; when empty, those activities ever had or open needs ask for
     */
    public record Settings(Set<String> catalogue, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Set.of(), Thresholds.low(0.5, 0.3));

        public Settings {
            catalogue = Collections.unmodifiableSet(new TreeSet<>(catalogue));
        }
    }

    /**
     * The numbers beside the evenness.
     *
     * @param shares of activities by category of the catalogue that has any
     * @param catalogue how many categories there could be
     * @param absent categories of the catalogue nothing was about
     */
    public record Detail(
            SortedMap<String, Double> shares,
            int catalogue,
            double effectiveTypes,
            double entropy,
            List<String> absent) {

        public Detail {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
            absent = List.copyOf(absent);
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Activity> activities = Topics.activities(projection, frame);
        Set<String> catalogue =
                settings.catalogue().isEmpty() ? Topics.catalogue(projection, frame) : settings.catalogue();
        SortedMap<String, Double> mix = Topics.mix(
                projection, activities.stream().map(Activity::categories).toList());
        mix.keySet().retainAll(catalogue);
        double total = mix.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<String, Double> shares = new TreeMap<>(mix);
        shares.replaceAll((category, weight) -> weight / total);
        double effective = Concentration.hill(mix.values(), 1);
        int n = activities.size();
        return Draft.of("homogeneity", Unit.SHARE, frame)
                .value(mix.isEmpty() ? null : Concentration.evenness(mix.values(), catalogue.size()))
                .n(n)
                .param("catalogue", settings.catalogue().isEmpty() ? "ACTIVITIES_AND_OPEN_NEEDS" : "GIVEN")
                .verdict(
                        settings.thresholds(),
                        !mix.isEmpty() && n >= frame.guards().minActivities())
                .evidence(activities.stream()
                        .map(activity -> Evidence.node("Activity", activity.id(), 1))
                        .toList())
                .caveat("participation.catalogue", catalogue.size())
                .detail(new Detail(
                        shares,
                        catalogue.size(),
                        effective,
                        effective == 0 ? 0 : Math.log(effective),
                        catalogue.stream().filter(id -> !mix.containsKey(id)).toList()));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }
}
