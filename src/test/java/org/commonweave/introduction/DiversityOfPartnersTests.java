package org.commonweave.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Scene;
import org.commonweave.diagnosis.Guards;
import org.junit.jupiter.api.Test;

/** Among the first five partners there is one of another bloc and one with little voice, where there are such. */
class DiversityOfPartnersTests {

    private static final List<String> NEEDS = List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8");

    /** Six of one's own bloc, p1 the best and p6 the least of them, each of whom an agreement reaches. */
    private static Scene scene() {
        Scene scene = new Scene().organization("me", "SOCIAL").organization("lead", "SOCIAL");
        NEEDS.forEach(need -> scene.category(need).need("need-" + need, Set.of(need), "me"));
        for (int i = 1; i <= 6; i++) {
            partner(scene, "p" + i, "SOCIAL", NEEDS.size() - i);
        }
        return scene;
    }

    private static void partner(Scene scene, String id, String bloc, int covers) {
        scene.organization(id, bloc, NEEDS.subList(0, covers).toArray(String[]::new))
                .agreement("me", id);
    }

    private static List<ComplementaryPartners.Candidate> candidates(Scene scene) {
        Layers layers = scene.layers();
        var frame = Scene.frame(Guards.NONE);
        return ComplementaryPartners.of(layers, TrustNetwork.of(layers, frame), frame, "me", Limits.DEFAULT)
                .detail()
                .candidates();
    }

    private static List<String> order(Scene scene) {
        return candidates(scene).stream()
                .map(ComplementaryPartners.Candidate::organization)
                .toList();
    }

    private static List<String> moved(Scene scene) {
        return candidates(scene).stream()
                .filter(ComplementaryPartners.Candidate::forDiversity)
                .map(ComplementaryPartners.Candidate::organization)
                .toList();
    }

    @Test
    void theBestComeFirstWhereThereIsNobodyElse() {
        assertThat(order(scene())).containsExactly("p1", "p2", "p3", "p4", "p5", "p6");
        assertThat(moved(scene())).isEmpty();
    }

    @Test
    void theBestOfAnotherBlocTakesTheLastOfTheFirstPlaces() {
        Scene scene = scene();
        partner(scene, "x1", "ENTERPRISE", 1);
        partner(scene, "x2", "ENTERPRISE", 2);
        assertThat(order(scene)).startsWith("p1", "p2", "p3", "p4", "x2", "p5").endsWith("x1");
        assertThat(moved(scene)).containsExactly("x2");
    }

    @Test
    void oneWithLittleVoiceTakesThePlaceBeforeAndLeavesTheOther() {
        Scene scene = scene();
        partner(scene, "x1", "ENTERPRISE", 1);
        partner(scene, "quiet", "SOCIAL", 1);
        scene.joint("lead", "quiet").joint("lead", "quiet");
        assertThat(order(scene)).containsExactly("p1", "p2", "p3", "quiet", "x1", "p4", "p5", "p6");
        assertThat(moved(scene)).containsExactly("quiet", "x1");
        assertThat(candidates(scene).get(3).lowVoice()).isTrue();
    }

    @Test
    void nobodyIsMovedWhenTheFirstAreDiverseOrTheOthersCannotBeReached() {
        Scene among = scene();
        partner(among, "x1", "ENTERPRISE", 6);
        assertThat(moved(among)).isEmpty();
        Scene away = scene().organization("x1", "ENTERPRISE", "c1");
        assertThat(order(away)).endsWith("x1");
        assertThat(moved(away)).isEmpty();
    }

    @Test
    void fiveOrFewerAreAllTheFirst() {
        Scene scene = new Scene().organization("me", "SOCIAL");
        NEEDS.forEach(need -> scene.category(need).need("need-" + need, Set.of(need), "me"));
        for (int i = 1; i <= 4; i++) {
            partner(scene, "p" + i, "SOCIAL", NEEDS.size() - i);
        }
        partner(scene, "x1", "ENTERPRISE", 1);
        assertThat(order(scene)).containsExactly("p1", "p2", "p3", "p4", "x1");
        assertThat(moved(scene)).isEmpty();
    }
}
