package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Validity;
import org.junit.jupiter.api.Test;

/** Worked examples small enough to be checked by hand. */
class CollaborationTests {

    private static final Frame FRAME = Scene.frame(Guards.NONE);

    private static OffsetDateTime daysAgo(int days) {
        return Scene.NOW.minusDays(days);
    }

    @Test
    void anAgreementCountsFromItsFirstDayAndNotOnItsLast() {
        Scene scene = new Scene()
                .organizations("A", "B", "C")
                .agreement("starts", false, new Validity(Scene.NOW, null), "A", "B")
                .agreement("ends", false, new Validity(null, Scene.NOW), "B", "C")
                .agreement("apart", true, Validity.ALWAYS, "A", "C");
        assertThat(scene.layers().formal().keySet()).containsExactly(new Pair("A", "B"));
    }

    @Test
    void acquaintancesAddUpAsChancesAndAreShownAsPosts() {
        Scene scene = new Scene()
                .post("p", "A")
                .post("q", "B")
                .post("r", "B")
                .knows("p", "q", 0.5)
                .knows("p", "r", 0.8)
                .knows("q", "r", 0.9);
        Tie tie = Objects.requireNonNull(scene.layers().personal().get(new Pair("A", "B")));
        assertThat(tie.strength()).isCloseTo(0.9, within(1e-12));
        Evidence path = tie.paths(1).get(0);
        assertThat(path.nodes()).allMatch(node -> node.label().equals("Organization"));
        assertThat(path.ties().get(0).id()).isEqualTo("role-p-A");
    }

    @Test
    void needsInCommonAreNoMeeting() {
        Scene scene = new Scene().organizations("a", "b", "c", "d");
        for (int i = 0; i < 12; i++) {
            scene.need("n" + i, Set.of(), i < 4 ? new String[] {"a", "b"} : new String[] {i < 8 ? "c" : "d"});
        }
        var gaps = CollaborationGaps.of(scene.layers(), FRAME, CollaborationGaps.Options.DEFAULT);
        assertThat(gaps.detail().gaps()).containsExactly(new Pair("a", "b"));
        assertThat(gaps.detail().with("a")).hasSize(1);
        assertThat(gaps.evidence()).hasSize(4);
        scene.joint("a", "b");
        assertThat(CollaborationGaps.of(scene.layers(), FRAME, CollaborationGaps.Options.DEFAULT)
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void theNextPartnerIsTheOneWhoAddsMost() {
        Scene scene = new Scene()
                .category("legal")
                .category("legal.advice", "legal")
                .organization("me", "SOCIAL")
                .organization("law", "SOCIAL", "legal")
                .organization("milk", "SOCIAL", "milk")
                .organization("both", "SOCIAL", "milk", "bath")
                .need("n1", Set.of("legal.advice"), "me")
                .need("n2", Set.of("milk"), "me")
                .need("n3", Set.of("bath"), "me")
                .need("n4", Set.of("bath"), "me", "both")
                .need("n5", Set.of("rocket"), "me");
        var detail = Complementarity.of(scene.layers(), FRAME, "me").detail();
        assertThat(detail.uncovered()).containsExactly("n1", "n2", "n3", "n5");
        assertThat(detail.consortium())
                .extracting(Complementarity.Step::organization)
                .containsExactly("both", "law");
        assertThat(detail.consortium().get(1).cumulativeShare()).isEqualTo(0.75);
        assertThat(detail.partners().get(0).sharedNeeds()).isEqualTo(1);
    }

    @Test
    void twoCarriersOfOneSharedEndAreASinglePost() {
        Scene scene = new Scene()
                .post("x1", "X")
                .post("x2", "X")
                .post("z", "Z")
                .knows("x1", "z", 0.5)
                .knows("x2", "z", 0.5);
        var detail = SinglePersonDependency.of(scene.layers(), FRAME).detail();
        assertThat(detail.pairs().get(0).singlePerson()).isTrue();
        assertThat(detail.pairs().get(0).posts())
                .extracting(SinglePersonDependency.Post::id)
                .containsExactly("role-z-Z");
        scene.agreement("X", "Z");
        assertThat(SinglePersonDependency.of(scene.layers(), FRAME).value()).isZero();
    }

    @Test
    void tiesAreJudgedOnlyAfterEnoughTime() {
        Scene scene = new Scene()
                .post("gone", "A", new Validity(null, daysAgo(300)))
                .post("next", "A", new Validity(daysAgo(280), null))
                .post("late", "C", new Validity(null, daysAgo(100)))
                .post("lost", "D", new Validity(null, daysAgo(400)))
                .post("b", "B")
                .knows("gone", "b", 0.5)
                .knows("next", "b", 0.5)
                .knows("late", "b", 0.5)
                .knows("lost", "b", 0.5);
        var detail = TieReconstitution.of(scene.layers(), FRAME, 180).detail();
        assertThat(detail.events())
                .extracting(TieReconstitution.Event::outcome)
                .containsExactly(
                        TieReconstitution.Outcome.REBUILT,
                        TieReconstitution.Outcome.NOT_YET,
                        TieReconstitution.Outcome.NOT_REBUILT);
        assertThat(detail.events().get(0).rebuiltAfterDays()).isEqualTo(20);
        assertThat(detail.all().share()).isEqualTo(0.5);
    }

    @Test
    void whoOnlyComesAlongIsSilentUnlessItProposes() {
        Scene scene = new Scene().organization("lead", "x").organization("quiet", "DEPARTMENT");
        for (int i = 0; i < 5; i++) {
            scene.joint("lead", "quiet");
        }
        var voice = Voice.of(scene.layers(), FRAME, Voice.Options.DEFAULT);
        assertThat(voice.verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(voice.detail().silent()).containsExactly("quiet");
        scene.proposal("quiet", "ADOPTED").proposal("quiet", "REJECTED").proposal("quiet", "PENDING");
        var heard = Voice.of(scene.layers(), FRAME, Voice.Options.DEFAULT);
        assertThat(heard.verdict()).isEqualTo(Verdict.OK);
        Proposals proposals = Objects.requireNonNull(heard.detail().proposals().get("quiet"));
        assertThat(proposals.raised()).isEqualTo(3);
        assertThat(proposals.rate()).isEqualTo(0.5);
        assertThat(proposals.interval()).isNotNull();
    }

    @Test
    void layersThatAreTheSameGoTogether() {
        Scene scene = new Scene()
                .organizations("a", "b", "c", "d")
                .agreement("a", "b")
                .joint("a", "b")
                .agreement("paper", false, Validity.ALWAYS, "c", "d");
        var detail = LayerOverlap.of(scene.layers(), FRAME, Layer.FORMAL, Layer.OPERATIONAL)
                .detail();
        assertThat(detail.paperAgreements()).containsExactly("paper");
        assertThat(detail.onlyFirstShare()).isEqualTo(0.5);
        assertThat(detail.onlySecondShare()).isZero();
        assertThat(detail.exact()).isTrue();
        // a-b falls on one of two agreements of six pairs.
        assertThat(detail.pValue()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(detail.phi()).isCloseTo(4 / Math.sqrt(40), within(1e-12));
        assertThat(List.of(detail.both().size(), detail.onlyFirst().size())).containsExactly(1, 1);
    }
}
