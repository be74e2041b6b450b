package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.record.NodeRef;
import org.commonweave.statistics.Concentration;
import org.jspecify.annotations.Nullable;

/**
 * Who sets joint work in motion and who only comes along, from what was led and joined. Whistles are counted apart: a
 * sub-district blows them by mandate and would look dominant.
 */
public final class Voice {

    private Voice() {}

    /**
     * Settings.
     *
     * @param withMandated true when activities that the law prescribes count, too
     * @param minJoined how often an organization must have come along before its silence says something
     * @param concernKinds kinds of organizations whose silence is worth acting upon
     */
    public record Options(boolean withMandated, int minJoined, Set<String> concernKinds) {

        public static final Options DEFAULT = new Options(true, 5, Set.of("DEPARTMENT"));

        public Options {
            concernKinds = Collections.unmodifiableSortedSet(new TreeSet<>(concernKinds));
        }
    }

    /**
     * One organization's part.
     *
     * @param initiationShare of all that was set in motion
     * @param voice set in motion against come along: out / (out + in); null when neither
     */
    public record Part(
            int out,
            int in,
            @Nullable Double initiationShare,
            @Nullable Double voice) {}

    /**
     * Two organizations.
     *
     * @param asymmetry 0 when they set each other in motion as often, 1 when only one does
     */
    public record Balance(Pair pair, int forth, int back, double asymmetry) {}

    /**
     * What a kind of initiative shows.
     *
     * @param reciprocity share of initiative that is returned; null when there was none
     * @param hhi how far initiative is in few hands; null when there was none
     */
    public record Initiative(
            SortedMap<String, Part> parts,
            List<Balance> pairs,
            @Nullable Double reciprocity,
            @Nullable Double hhi) {}

    /**
     * The numbers beside the value.
     *
     * @param silent came along often enough, set nothing in motion and proposed nothing
     */
    public record Detail(
            Initiative activities,
            Initiative whistles,
            SortedMap<String, Proposals> proposals,
            SortedSet<String> silent) {}

    public static Result<Detail> of(Layers layers, Frame frame, Options options) {
        Directed initiated = Directed.activities(layers, frame, options.withMandated());
        SortedMap<String, Proposals> proposals = Proposals.of(layers, frame);
        Initiative activities = initiative(layers, initiated);
        SortedSet<String> silent = new TreeSet<>();
        activities.parts().forEach((organization, part) -> {
            if (part.out() == 0 && part.in() >= options.minJoined() && !proposals.containsKey(organization)) {
                silent.add(organization);
            }
        });
        boolean concern = silent.stream().anyMatch(id -> options.concernKinds().contains(kind(layers, id)));
        int total = initiated.total();
        return Draft.of("voice", Unit.COUNT, frame)
                .value(total == 0 ? null : (double) silent.size())
                .n(total)
                .param("withMandated", options.withMandated())
                .param("minJoined", options.minJoined())
                .param("concernKinds", options.concernKinds())
                .verdictFrom(
                        frame.guards().minActivities(),
                        silent.isEmpty() ? Verdict.OK : concern ? Verdict.CONCERN : Verdict.WATCH)
                .evidence(evidence(layers, frame, silent))
                .caveat("collaboration.voice.mandate")
                .caveat("collaboration.voice.whistlesApart")
                .caveat("collaboration.recordedOnly")
                .detail(new Detail(
                        activities,
                        initiative(layers, Directed.whistles(layers, frame)),
                        proposals,
                        Collections.unmodifiableSortedSet(silent)));
    }

    private static Initiative initiative(Layers layers, Directed initiated) {
        int total = initiated.total();
        SortedMap<String, Part> parts = new TreeMap<>();
        List<Integer> outs = new ArrayList<>();
        for (String organization : layers.organizations()) {
            int out = initiated.out(organization);
            int in = initiated.in(organization);
            if (out + in > 0) {
                outs.add(out);
                parts.put(organization, new Part(out, in, (double) out / total, (double) out / (out + in)));
            }
        }
        List<Balance> pairs = new ArrayList<>();
        int returned = 0;
        for (Pair pair : initiated.pairs()) {
            int forth = initiated.count(pair.first(), pair.second());
            int back = initiated.count(pair.second(), pair.first());
            returned += 2 * Math.min(forth, back);
            pairs.add(new Balance(pair, forth, back, Math.abs(forth - back) / (double) (forth + back)));
        }
        return new Initiative(
                Collections.unmodifiableSortedMap(parts),
                pairs,
                total == 0 ? null : (double) returned / total,
                total == 0 ? null : Concentration.hhi(outs));
    }

    private static String kind(Layers layers, String id) {
        Organization organization = layers.facts().organizations().get(id);
        return organization == null ? "" : organization.kind();
    }

    /** What the silent ones came along to. */
    private static List<Evidence> evidence(Layers layers, Frame frame, Set<String> silent) {
        List<Evidence> paths = new ArrayList<>();
        for (Activity activity : layers.facts().activities().values()) {
            for (Link joiner : activity.joined()) {
                if (silent.contains(joiner.to()) && frame.window().covers(activity.start())) {
                    NodeRef activityRef = new NodeRef("Activity", activity.id());
                    TieRef tie = new TieRef("JOINED", joiner.id());
                    paths.add(Evidence.tie(TieBook.organization(joiner.to()), tie, activityRef, 1));
                }
            }
        }
        return paths;
    }
}
