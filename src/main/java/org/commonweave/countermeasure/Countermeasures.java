package org.commonweave.countermeasure;

import java.util.List;
import java.util.stream.Stream;
import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.introduction.TrustNetwork;
import org.commonweave.projection.Projection;

/** Possible next steps for a place, by kind. */
public final class Countermeasures {

    private Countermeasures() {}

    public static List<Suggestion> of(Projection facts, Frame frame, Layers layers, TrustNetwork network) {
        return Stream.of(
                        Training.of(facts, frame),
                        Invitations.of(facts, frame),
                        Connections.of(layers, network, frame),
                        Institutions.of(facts, layers, frame))
                .flatMap(List::stream)
                .toList();
    }
}
