package org.commonweave.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Layers;
import org.commonweave.countermeasure.Countermeasures;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Told;
import org.commonweave.introduction.Limits;
import org.commonweave.introduction.ReliabilityReach;
import org.commonweave.introduction.TrustNetwork;
import org.commonweave.participation.CohortSkew;
import org.commonweave.projection.Projection;
import org.commonweave.tapping.Reach;

/**
 * What is asked about: the facts of a place and the frame. What several diagnostics need is computed once.
 *
 * @param place identifier of the place
 * @param dataVersion names the state of the database that the facts are of
 */
record Asked(
        String place,
        Viewer viewer,
        Frame frame,
        String dataVersion,
        Projection projection,
        PersonFigures people,
        Map<String, Object> shared)
        implements Figures {

    static Asked of(
            String place, Viewer viewer, Frame frame, String dataVersion, Projection projection, PersonFigures people) {
        return new Asked(place, viewer, frame, dataVersion, projection, people, new ConcurrentHashMap<>());
    }

    /** The same question about other facts: what if. Nothing that can be supposed changes what people did. */
    Asked about(Projection other) {
        return of(place, viewer, frame, dataVersion, other, (supposed, metric) -> this::ofPeople);
    }

    /** The same question in another frame, heedless of what was told before. */
    Asked within(Frame other, Projection facts) {
        return of(place, viewer, other, dataVersion, facts, PersonFigures.unheeded());
    }

    private Told ofPeople(String metric) {
        // Once even where panels are told side by side: it asks, and may write.
        String subject = "people " + Metrics.OF_PEOPLE.get(metric);
        PersonFigures.Answer answer =
                (PersonFigures.Answer) shared.computeIfAbsent(subject, name -> people.of(this, metric));
        return answer.tell(metric);
    }

    Layers layers() {
        return once("layers", () -> Layers.of(projection, frame));
    }

    TrustNetwork network() {
        return once("network", () -> TrustNetwork.of(layers(), frame));
    }

    /** How reliably one organization gets at another; computed once for each that asks. */
    Reach reach() {
        return (asker, owner) -> {
            SortedMap<String, ReliabilityReach.Reach> reached =
                    once("reach " + asker, () -> ReliabilityReach.reached(network(), asker, Limits.DEFAULT));
            ReliabilityReach.Reach reach = reached.get(owner);
            return reach == null ? OptionalDouble.empty() : OptionalDouble.of(reach.reliability());
        };
    }

    /** The result of a metric that takes no arguments. */
    Result<?> result(String metric) {
        return Metrics.OF_PEOPLE.containsKey(metric)
                ? ofPeople(metric).result()
                : once("result " + metric, () -> Metrics.compute(metric, this));
    }

    @Override
    public Told tell(String metric, SortedMap<String, String> arguments) {
        if (Metrics.OF_PEOPLE.containsKey(metric)) {
            return ofPeople(metric);
        }
        SortedMap<String, String> own = Given.unusual(arguments);
        Result<?> result = own.isEmpty() ? result(metric) : Metrics.compute(metric, this, own);
        return new Told(new DiagnosticId(metric, place, own, frame).encode(), result, dataVersion);
    }

    /** A result of a metric that takes no arguments, as it is told. */
    Told told(String metric, Result<?> result) {
        return new Told(id(metric), result, dataVersion);
    }

    /** Identifies a metric that takes no arguments. */
    String id(String metric) {
        return new DiagnosticId(metric, place, new TreeMap<>(), frame).encode();
    }

    @Override
    @SuppressWarnings("unchecked") // What the metric of this name gives.
    public List<Suggestion> suggestions() {
        Result<CohortSkew.Detail> skew = (Result<CohortSkew.Detail>) result("cohortSkew");
        return Countermeasures.of(projection, frame, skew, layers(), network());
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String name, Supplier<T> compute) {
        // Not computeIfAbsent: what is computed may itself ask for something shared.
        Object known = shared.get(name);
        if (known == null) {
            known = compute.get();
            shared.putIfAbsent(name, known);
        }
        return (T) known;
    }
}
