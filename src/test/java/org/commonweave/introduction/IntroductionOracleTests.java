package org.commonweave.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.commonweave.collaboration.Scene;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Validity;
import org.junit.jupiter.api.Test;

/**
 * O06. Trust of an organization in a person is an acquaintance of one of its people here, trust between organizations one
 * between people of both, and the one of .95 an agreement.
 */
class IntroductionOracleTests {

    private static final Offset<Double> EXACTLY = within(Oracle.TOLERANCE);

    private static Result<IntroductionPaths.Detail> paths(boolean consent) {
        Scene scene = new Scene()
                .organizations("A", "C", "S", "own office of P1")
                .person("P1", consent)
                .post("P1", "own office of P1")
                .post("a", "A")
                .post("c", "C")
                .post("s", "S")
                .knows("a", "P1", 0.9)
                .knows("P1", "c", 0.8)
                .knows("a", "s", 0.6)
                .knows("a", "c", 0.5)
                .agreement("ag", false, Validity.ALWAYS, "S", "C");
        TrustNetwork network = TrustNetwork.of(scene.layers(), Scene.frame(Guards.NONE));
        return IntroductionPaths.of(network, Scene.frame(Guards.NONE), "A", "C", IntroductionPaths.Options.DEFAULT);
    }

    @Test
    void O06_theMostReliableIsNotTheShortest() {
        Oracle oracle = Oracle.read("O06");
        var detail = paths(true).detail();
        List<Double> expected = new ArrayList<>();
        oracle.expected().get("reliability").forEach(value -> expected.add(value.asDouble()));
        assertThat(detail.paths()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(detail.paths().get(i).reliability()).isCloseTo(expected.get(i), EXACTLY);
        }
        assertThat(detail.combinedReliability()).isCloseTo(oracle.number("combinedReliability"), EXACTLY);
        assertThat(detail.paths().stream().map(path -> path.steps().size())).containsExactly(2, 2, 1);
        assertThat(detail.paths().get(0).stations().get(1).organization()).isEqualTo("own office of P1");
        var without = paths(false);
        assertThat(without.value()).isCloseTo(oracle.number("withoutConsentOfP1", "reliability"), EXACTLY);
        assertThat(without.detail().combinedReliability())
                .isCloseTo(oracle.number("withoutConsentOfP1", "combinedReliability"), EXACTLY);
        assertThat(without.toString()).doesNotContain("P1");
    }

    @Test
    void sameByHand() {
        var detail = paths(true).detail();
        assertThat(detail.paths().get(0).reliability()).isCloseTo(0.72, EXACTLY);
        assertThat(detail.combinedReliability()).isCloseTo(0.9398, EXACTLY);
        assertThat(detail.alternative()).isNotNull();
        assertThat(paths(false).value()).isCloseTo(0.57, EXACTLY);
    }
}
