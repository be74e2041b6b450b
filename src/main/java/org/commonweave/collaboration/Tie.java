package org.commonweave.collaboration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Evidence;

/**
 * Two organizations tied in a layer.
 *
 * @param strength agreements, reliability, decayed count or mean answer, as the layer has it
 * @param facts what the tie rests on
 */
public record Tie(Pair pair, double strength, List<Fact> facts) {

    public Tie {
        facts = List.copyOf(facts);
    }

    /** One piece of what a tie rests on, with its path in the graph. */
    public record Fact(Ground ground, Evidence path) {}

    public Set<Ground> grounds() {
        return facts.stream().map(Fact::ground).collect(Collectors.toUnmodifiableSet());
    }

    /** Paths of a few of its facts, for a reader rather than a machine. */
    public List<Evidence> paths(int limit) {
        return facts.stream().limit(limit).map(Fact::path).toList();
    }
}
