package org.commonweave.diversity;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.record.NodeRef;

/**
 * Who did what: activities of the window with those who took one part in them.
 *
 * @param type the relationship that says the part
 * @param acts activities at least one organization took the part in
 * @param undated activities nobody dated, which no window can hold
 * @param mandated how many of the acts are prescribed
 */
record Acts(String type, List<Act> acts, int undated, int mandated) {

    /** One activity with the organizations in the part, each once. */
    record Act(Activity activity, List<Link> links) {

        /** The groups of the organizations in the part, each once. */
        TreeSet<String> groups(Projection projection) {
            TreeSet<String> groups = new TreeSet<>();
            links.forEach(link -> groups.add(group(projection, link.to())));
            return groups;
        }
    }

    static Acts of(
            Projection projection,
            Frame frame,
            boolean excludeMandated,
            String type,
            Function<Activity, List<Link>> part) {
        List<Act> all = projection.activities().values().stream()
                .filter(activity -> frame.window().covers(activity.start()))
                .map(activity -> new Act(activity, once(part.apply(activity), frame)))
                .filter(act -> !act.links().isEmpty())
                .toList();
        int undated = (int) projection.activities().values().stream()
                .filter(activity -> activity.start() == null)
                .count();
        int mandated =
                (int) all.stream().filter(act -> act.activity().mandated()).count();
        List<Act> counted = excludeMandated
                ? all.stream().filter(act -> !act.activity().mandated()).toList()
                : all;
        return new Acts(type, counted, undated, mandated);
    }

    private static List<Link> once(List<Link> links, Frame frame) {
        SortedMap<String, Link> once = new TreeMap<>();
        links.stream()
                .filter(link -> link.validity().covers(frame.asOf()))
                .forEach(link -> once.putIfAbsent(link.to(), link));
        return List.copyOf(once.values());
    }

    static String group(Projection projection, String organization) {
        Organization known = projection.organizations().get(organization);
        return known == null ? organization : known.bloc();
    }

    /** How many acts each organization took the part in; a joint act counts once for each. */
    static SortedMap<String, Integer> byOrganization(List<Act> acts) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        acts.forEach(act -> act.links().forEach(link -> counts.merge(link.to(), 1, Integer::sum)));
        return counts;
    }

    /** How many acts each group took the part in; a joint act of one group counts once for it. */
    static SortedMap<String, Integer> byGroup(Projection projection, List<Act> acts) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        acts.forEach(act -> act.groups(projection).forEach(group -> counts.merge(group, 1, Integer::sum)));
        return counts;
    }

    /** The organizations in the part, act by act. */
    List<List<String>> organizations() {
        return acts.stream()
                .map(act -> act.links().stream().map(Link::to).toList())
                .toList();
    }

    /** The groups in the part, act by act. */
    List<TreeSet<String>> groups(Projection projection) {
        return acts.stream().map(act -> act.groups(projection)).toList();
    }

    List<Evidence> evidence() {
        return acts.stream()
                .flatMap(act -> act.links().stream().map(link -> path(act.activity(), link)))
                .toList();
    }

    private Evidence path(Activity activity, Link link) {
        return Evidence.tie(
                new NodeRef("Organization", link.to()),
                new TieRef(type, link.id()),
                new NodeRef("Activity", activity.id()),
                1);
    }
}
