package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Projection;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The worked examples of the design, without guards to the last digit, and with guards withheld. */
class CollaborationOracleTests {

    private static final Offset<Double> EXACTLY = within(Oracle.TOLERANCE);

    /** Collaboration that an example gives as an edge is a joint activity here. */
    private static Layers collaborated(Oracle oracle) {
        Map<String, String> blocs = new TreeMap<>();
        oracle.nodes()
                .forEach(node ->
                        blocs.put(node.id(), String.valueOf(node.props().getOrDefault("group", node.id()))));
        List<String> pairs = oracle.edges().stream()
                .map(edge -> edge.from() + "-" + edge.to())
                .toList();
        return Scene.network(blocs, pairs).layers();
    }

    private static Frame frame(Guards guards) {
        return Scene.frame(guards);
    }

    private static void assertWithheld(Result<?> guarded) {
        assertThat(guarded.verdict()).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void O08_gap() {
        Oracle oracle = Oracle.read("O08");
        Frame frame = oracle.frame(Guards.NONE);
        Layers layers = Layers.of(oracle.projection(), frame);
        CollaborationGaps.Options options = new CollaborationGaps.Options(Basis.NEEDS, 0.1, 2, 5, true);
        var detail = CollaborationGaps.of(layers, frame, options).detail();
        assertThat(detail.universe()).isEqualTo(10);
        assertThat(detail.gaps()).containsExactly(new Pair("a", "b"));
        assertThat(detail.pairs()).hasSize(3);
        for (CollaborationGaps.Overlap overlap : detail.pairs()) {
            String key = overlap.pair().first() + "|" + overlap.pair().second();
            assertThat((double) overlap.observed()).isEqualTo(oracle.number("pairs", key, "observed"));
            assertThat(overlap.expected()).isCloseTo(oracle.number("pairs", key, "expected"), EXACTLY);
            assertThat(overlap.lift()).isCloseTo(oracle.number("pairs", key, "lift"), EXACTLY);
            assertThat(overlap.jaccard()).isCloseTo(oracle.number("pairs", key, "jaccard"), EXACTLY);
            assertThat(overlap.pValue()).isCloseTo(oracle.number("pairs", key, "pValue"), EXACTLY);
            assertThat(overlap.q()).isCloseTo(oracle.number("pairs", key, "q"), EXACTLY);
            JsonNode expected = oracle.expected().path("pairs").path(key);
            assertThat(overlap.tied()).isEqualTo(expected.path("tie").asBoolean());
        }
        assertWithheld(CollaborationGaps.of(layers, oracle.frame(Guards.DEFAULT), options));
    }

    @Test
    void O10_linkPrediction() {
        Oracle oracle = Oracle.read("O10");
        Layers layers = collaborated(oracle);
        var found =
                LinkPrediction.of(layers, frame(Guards.NONE), LinkPrediction.Options.DEFAULT)
                        .detail()
                        .suggestions()
                        .stream()
                        .filter(suggestion -> suggestion.pair().equals(new Pair("A", "B")))
                        .findFirst()
                        .orElseThrow();
        assertThat((double) found.commonNeighbours()).isEqualTo(oracle.number("commonNeighbours"));
        assertThat(found.jaccard()).isCloseTo(oracle.number("jaccard"), EXACTLY);
        assertThat(found.adamicAdar()).isCloseTo(oracle.number("adamicAdar"), EXACTLY);
        assertThat(found.resourceAllocation()).isCloseTo(oracle.number("resourceAllocation"), EXACTLY);
        assertWithheld(LinkPrediction.of(layers, frame(Guards.DEFAULT), LinkPrediction.Options.DEFAULT));
    }

    @Test
    void O11_structuralHoles() {
        Oracle oracle = Oracle.read("O11");
        Layers layers = collaborated(oracle);
        var detail = StructuralHoles.of(layers, frame(Guards.NONE), "E", false).detail();
        assertThat((double) detail.degree()).isEqualTo(oracle.number("degree"));
        assertThat(detail.effectiveSize()).isCloseTo(oracle.number("effectiveSize"), EXACTLY);
        assertThat(detail.efficiency()).isCloseTo(oracle.number("efficiency"), EXACTLY);
        assertThat(detail.constraint()).isCloseTo(oracle.number("constraint"), EXACTLY);
        detail.localConstraint()
                .forEach((partner, local) ->
                        assertThat(local).isCloseTo(oracle.number("localConstraint", partner), EXACTLY));
        assertThat(detail.localConstraint()).hasSize(3);
        assertWithheld(StructuralHoles.of(layers, frame(Guards.DEFAULT), "E", false));
    }

    @Test
    void O13_fragility() {
        Oracle oracle = Oracle.read("O13");
        Layers layers = collaborated(oracle);
        var detail = Fragility.of(layers, frame(Guards.NONE), false).detail();
        assertThat(detail.articulationPoints()).containsExactly("C", "D");
        assertThat(detail.bridges()).containsExactly(new Pair("C", "D"));
        for (String organization : List.of("A", "C", "D")) {
            assertThat((double) detail.componentsIfRemoved().getOrDefault(organization, -1))
                    .isEqualTo(oracle.number("componentsIfRemoved", organization));
        }
        assertWithheld(Fragility.of(layers, frame(Guards.DEFAULT), false));
    }

    @Test
    void O14_singlePersonDependency() {
        Oracle oracle = Oracle.read("O14");
        Frame frame = oracle.frame(Guards.NONE);
        Projection facts = oracle.projection();
        Layers layers = Layers.of(facts, frame);
        var detail = SinglePersonDependency.of(layers, frame).detail();
        assertThat((double) detail.activePairs()).isEqualTo(oracle.number("activePairs"));
        assertThat(detail.institutionalised()).isCloseTo(oracle.number("institutionalised"), EXACTLY);
        assertThat(detail.relationshipOnly()).isCloseTo(oracle.number("relationshipOnly"), EXACTLY);
        List<String> dependent = new ArrayList<>();
        for (var pair : detail.pairs()) {
            String key = pair.pair().first() + "|" + pair.pair().second();
            assertThat((double) pair.minCover()).isEqualTo(oracle.number("minCover", key));
            if (pair.singlePerson()) {
                dependent.add(key);
            }
        }
        assertThat(dependent).containsExactly("X|Y", "X|Z");
        assertThat(detail.losses()).hasSize(5);
        for (var loss : detail.losses()) {
            String person = Objects.requireNonNull(
                            facts.roles().get(loss.posts().get(0).id()))
                    .person();
            assertThat(loss.share()).isCloseTo(oracle.number("lossIfLeaves", person), EXACTLY);
        }
        assertWithheld(SinglePersonDependency.of(layers, oracle.frame(Guards.DEFAULT)));
    }

    @Test
    void O16_voice() {
        Oracle oracle = Oracle.read("O16");
        Scene scene = new Scene().organizations("A", "B", "C");
        oracle.edges().forEach(edge -> {
            int count = Integer.parseInt(String.valueOf(edge.props().get("count")));
            for (int i = 0; i < count; i++) {
                scene.joint(edge.from(), edge.to());
            }
        });
        Layers layers = scene.layers();
        var result = Voice.of(layers, frame(Guards.NONE), Voice.Options.DEFAULT);
        var activities = result.detail().activities();
        activities.parts().forEach((id, part) -> {
            assertThat(part.initiationShare()).isCloseTo(oracle.number("initiationShare", id), EXACTLY);
            assertThat(part.voice()).isCloseTo(oracle.number("voice", id), EXACTLY);
        });
        assertThat(activities.parts()).hasSize(3);
        assertThat(activities.reciprocity()).isCloseTo(oracle.number("reciprocity"), EXACTLY);
        assertThat(activities.hhi()).isCloseTo(oracle.number("initiationHhi"), EXACTLY);
        for (var balance : activities.pairs()) {
            String key = balance.pair().first() + "|" + balance.pair().second();
            assertThat(balance.asymmetry()).isCloseTo(oracle.number("pairAsymmetry", key), EXACTLY);
        }
        assertWithheld(Voice.of(layers, frame(new Guards(21, 0, 0, 0, 0)), Voice.Options.DEFAULT));
    }

    @Test
    void O17_cohesion() {
        Oracle oracle = Oracle.read("O17");
        Layers layers = collaborated(oracle);
        var detail = Cohesion.of(layers, frame(Guards.NONE), false).detail();
        assertThat(detail.density()).isCloseTo(oracle.number("density"), EXACTLY);
        assertThat(detail.eiIndex()).isCloseTo(oracle.number("eiIndex"), EXACTLY);
        assertThat(detail.eiExpected()).isCloseTo(oracle.number("eiExpected"), EXACTLY);
        assertThat(detail.eiGap()).isCloseTo(oracle.number("eiRescaledGap"), EXACTLY);
        assertThat(detail.degreeCentralisation()).isCloseTo(oracle.number("degreeCentralisation"), EXACTLY);
        assertWithheld(Cohesion.of(layers, frame(Guards.DEFAULT), false));
    }

    @Test
    void O20_trustAndValue() {
        Oracle oracle = Oracle.read("O20");
        Frame frame = oracle.frame(Guards.NONE);
        Layers layers = Layers.of(oracle.projection(), frame);
        var detail = TrustAndValue.of(layers, frame, "T").detail();
        assertThat((double) detail.raters()).isEqualTo(oracle.number("raters"));
        assertThat(detail.trust()).isCloseTo(oracle.number("trust"), EXACTLY);
        assertThat(detail.value()).isCloseTo(oracle.number("value"), EXACTLY);
        assertThat(detail.trust01()).isCloseTo(oracle.number("trust01"), EXACTLY);
        assertThat(detail.value01()).isCloseTo(oracle.number("value01"), EXACTLY);
        assertThat(detail.publishable()).isFalse();
        var guarded = TrustAndValue.of(layers, oracle.frame(Guards.DEFAULT), "T");
        assertWithheld(guarded);
        assertThat(guarded.suppressed()).isTrue();
        assertThat(guarded.value()).isNull();
        assertThat(guarded.detail().trust()).isNull();
        assertThat(guarded.evidence()).isEmpty();
    }
}
