package org.commonweave.collaboration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.commonweave.projection.Name;
import org.commonweave.projection.Role;
import org.commonweave.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * Which collaborations end when one post changes hands: no agreement stands behind them, and one post-holder is part of
 * every acquaintance that carries them. It speaks of posts, orders none of them, and is for the two organizations and a
 * planner who is allowed to see it.
 */
public final class SinglePersonDependency {

    public static final Thresholds THRESHOLDS = Thresholds.high(0.25, 0.5);

    private SinglePersonDependency() {}

    /**
     * A post.
     *
     * @param id the identifier of the holding of the post
     */
    public record Post(String id, String organization, Name role) {}

    /**
     * A pair whose post-holders know each other.
     *
     * @param carriers how many acquaintances carry it
     * @param minCover how few people would have to leave for it to end
     * @param formal true when an agreement is in force between the two
     * @param working true when they acted together in the window
     * @param posts posts of which each alone holds the pair together
     */
    public record Dependency(Pair pair, int carriers, int minCover, boolean formal, boolean working, List<Post> posts) {

        public boolean singlePerson() {
            return !formal && minCover == 1;
        }
    }

    /**
     * What ends with a holder of posts.
     *
     * @param posts the posts held, most often one
     * @param share of the active pairs
     */
    public record Loss(List<Post> posts, double share, Set<Pair> pairs) {}

    /**
     * The numbers beside the value.
     *
     * @param activePairs pairs that an acquaintance carries
     * @param institutionalised share of them that has an agreement; null when there are none
     * @param relationshipOnly the rest
     * @param losses by identifier of the post
     */
    public record Detail(
            int activePairs,
            @Nullable Double institutionalised,
            @Nullable Double relationshipOnly,
            List<Dependency> pairs,
            List<Loss> losses) {}

    public static Result<Detail> of(Layers layers, Frame frame) {
        SortedMap<Pair, List<Carrier>> carriers = carriers(layers, frame);
        SortedMap<String, Set<Pair>> lost = new TreeMap<>();
        List<Dependency> pairs = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        carriers.forEach((pair, found) -> {
            Set<String> indispensable = CarrierGraph.indispensable(found);
            Dependency dependency = dependency(layers, pair, found, indispensable);
            pairs.add(dependency);
            if (dependency.singlePerson()) {
                indispensable.forEach(person ->
                        lost.computeIfAbsent(person, id -> new TreeSet<>()).add(pair));
                found.forEach(carrier -> evidence.add(carrier.path()));
            }
        });
        int active = pairs.size();
        int dependent = (int) pairs.stream().filter(Dependency::singlePerson).count();
        long formal = pairs.stream().filter(Dependency::formal).count();
        return Draft.of("singlePersonDependency", Unit.SHARE, frame)
                .value(active == 0 ? null : (double) dependent / active)
                .n(active)
                .interval(active == 0 ? null : Proportions.wilson(dependent, active))
                .param("minEvidence", frame.guards().minActivities())
                .verdict(THRESHOLDS, active > 0 && active >= frame.guards().minActivities())
                .evidence(evidence)
                .caveat("collaboration.dependency.posts")
                .caveat("collaboration.dependency.consented")
                .detail(new Detail(
                        active,
                        active == 0 ? null : (double) formal / active,
                        active == 0 ? null : 1 - (double) formal / active,
                        pairs,
                        losses(carriers, lost)));
    }

    static SortedMap<Pair, List<Carrier>> carriers(Layers layers, Frame frame) {
        SortedMap<Pair, List<Carrier>> carriers = new TreeMap<>();
        for (Carrier carrier : Carrier.all(layers.facts())) {
            if (carrier.at(frame.asOf()) && layers.personal().containsKey(carrier.pair())) {
                carriers.computeIfAbsent(carrier.pair(), pair -> new ArrayList<>())
                        .add(carrier);
            }
        }
        return carriers;
    }

    private static Dependency dependency(Layers layers, Pair pair, List<Carrier> carriers, Set<String> indispensable) {
        List<Post> posts = indispensable.stream()
                .flatMap(person -> posts(carriers, person).stream())
                .sorted(Comparator.comparing(Post::id))
                .toList();
        return new Dependency(
                pair,
                carriers.size(),
                CarrierGraph.minimumCover(carriers),
                layers.formal().containsKey(pair),
                layers.operational().containsKey(pair),
                posts);
    }

    /** Everybody who carries anything, also those with whom nothing ends, in the order of their posts. */
    private static List<Loss> losses(Map<Pair, List<Carrier>> carriers, Map<String, Set<Pair>> lost) {
        List<Carrier> all = carriers.values().stream().flatMap(List::stream).toList();
        Set<String> people = new TreeSet<>();
        all.forEach(carrier -> {
            people.add(carrier.one().person());
            people.add(carrier.other().person());
        });
        return people.stream()
                .map(person -> {
                    Set<Pair> pairs = lost.getOrDefault(person, Collections.emptySet());
                    return new Loss(posts(all, person), (double) pairs.size() / carriers.size(), pairs);
                })
                .sorted(Comparator.comparing(loss -> loss.posts().get(0).id()))
                .toList();
    }

    private static List<Post> posts(List<Carrier> carriers, String person) {
        return carriers.stream()
                .flatMap(carrier -> List.of(carrier.one(), carrier.other()).stream())
                .filter(role -> role.person().equals(person))
                .distinct()
                .sorted(Comparator.comparing(Role::id))
                .map(role -> new Post(role.id(), role.organization(), role.role()))
                .toList();
    }
}
