package org.commonweave.countermeasure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.collaboration.CollaborationGaps;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Pair;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.introduction.Introduction;
import org.commonweave.introduction.IntroductionPaths;
import org.commonweave.introduction.TrustNetwork;

/** Connect: pairs that share far more than chance would give and never meet, with who could introduce them. */
final class Connections {

    private static final int MOST = 10;

    private Connections() {}

    static List<Suggestion> of(Layers layers, TrustNetwork network, Frame frame) {
        var gaps = CollaborationGaps.of(layers, frame, CollaborationGaps.Options.DEFAULT)
                .detail();
        return gaps.gaps().stream()
                .limit(MOST)
                .map(pair -> suggestion(pair, shared(gaps, pair), network, frame))
                .toList();
    }

    private static Set<String> shared(CollaborationGaps.Detail gaps, Pair pair) {
        return gaps.pairs().stream()
                .filter(overlap -> overlap.pair().equals(pair))
                .findFirst()
                .map(overlap -> (Set<String>) new TreeSet<>(overlap.shared()))
                .orElseGet(Set::of);
    }

    private static Suggestion suggestion(Pair pair, Set<String> shared, TrustNetwork network, Frame frame) {
        List<Introduction> ways = IntroductionPaths.of(
                        network, frame, pair.first(), pair.second(), IntroductionPaths.Options.DEFAULT)
                .detail()
                .paths();
        Introduction best = ways.isEmpty() ? null : ways.get(0);
        String key = best == null ? "countermeasure.connectWithoutWay" : "countermeasure.connect";
        return new Suggestion(
                Suggestion.Kind.CONNECT,
                "collaborationGaps",
                new Suggestion.Words(key, List.of(shared.size())),
                List.of(pair.first(), pair.second()),
                null,
                List.of(),
                List.copyOf(shared),
                List.of(),
                best,
                shared.stream().map(need -> Evidence.node("Need", need, 1)).toList());
    }
}
