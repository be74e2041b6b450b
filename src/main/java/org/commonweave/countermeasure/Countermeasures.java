package org.commonweave.countermeasure;

import java.util.List;
import java.util.stream.Stream;
import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.introduction.TrustNetwork;
import org.commonweave.participation.CohortSkew;
import org.commonweave.projection.Projection;

/** Possible next steps for a place, by kind. */
public final class Countermeasures {

    private Countermeasures() {}

    /**
     * The steps that facts suggest.
     *
     * @param skew which ages take part, as far as it is told
     */
    public static List<Suggestion> of(
            Projection facts, Frame frame, Result<CohortSkew.Detail> skew, Layers layers, TrustNetwork network) {
        return Stream.of(
                        Training.of(facts, frame),
                        Invitations.of(facts, frame, skew),
                        Connections.of(layers, network, frame),
                        Institutions.of(facts, layers, frame))
                .flatMap(List::stream)
                .toList();
    }
}
