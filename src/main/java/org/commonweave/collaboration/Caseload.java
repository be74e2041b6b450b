package org.commonweave.collaboration;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;

/** Who works on which need within the window. */
final class Caseload {

    private Caseload() {}

    static Stream<Link> workers(Need need, Frame frame) {
        return need.workers().stream()
                .filter(link -> need.validity().overlaps(frame.window())
                        && link.validity().overlaps(frame.window()));
    }

    /** Identifiers of needs by organization. */
    static SortedMap<String, Set<String>> of(Layers layers, Frame frame) {
        SortedMap<String, Set<String>> caseloads = new TreeMap<>();
        for (Need need : layers.facts().needs().values()) {
            workers(need, frame)
                    .filter(link -> layers.organizations().contains(link.to()))
                    .forEach(link -> caseloads
                            .computeIfAbsent(link.to(), organization -> new TreeSet<>())
                            .add(need.id()));
        }
        return caseloads;
    }
}
