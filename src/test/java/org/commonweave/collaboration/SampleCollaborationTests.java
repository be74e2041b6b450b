package org.commonweave.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.sample.SampleId;
import org.junit.jupiter.api.Test;

/** The problems planted in the sample district are found, and its healthy neighbour raises no alarm. */
class SampleCollaborationTests {

    static final Frame FRAME = new Frame(
            SampleDistrict.REFERENCE,
            SampleDistrict.REFERENCE,
            new Window(SampleDistrict.REFERENCE.minusYears(1), SampleDistrict.REFERENCE),
            Guards.DEFAULT);

    static final Layers WUQIAO = layers("wq");
    static final Layers LIUPU = layers("lp");

    static Layers layers(String place) {
        return Layers.of(ProjectionReader.read(SampleDistrict.records(), SampleId.of("Place", place)), FRAME);
    }

    static String organization(String key) {
        return SampleId.of("Organization", key);
    }

    static Pair pair(String one, String other) {
        return Pair.of(organization(one), organization(other));
    }

    @Test
    void twoAgenciesVisitTheSamePeopleAndNeverMeet() {
        var gaps = CollaborationGaps.of(WUQIAO, FRAME, CollaborationGaps.Options.DEFAULT);
        assertThat(gaps.verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(gaps.detail().gaps()).containsExactly(pair("sw-qinghe", "sw-tongzhou"));
        assertThat(gaps.evidence()).hasSize(9);
    }

    @Test
    void supervisorAndMarketAreKeptApartLawfully() {
        var gaps = CollaborationGaps.of(WUQIAO, FRAME, CollaborationGaps.Options.DEFAULT);
        assertThat(gaps.detail().separations()).containsExactly(pair("wq-market", "en-market"));
        assertThat(gaps.caveats()).anyMatch(caveat -> caveat.key().equals("collaboration.gaps.separated"));
    }

    @Test
    void floodInspectionsRestOnOnePost() {
        var result = SinglePersonDependency.of(WUQIAO, FRAME);
        var flood = result.detail().pairs().stream()
                .filter(dependency -> dependency.pair().equals(pair("wq-gov", "wq-water")))
                .findFirst()
                .orElseThrow();
        assertThat(flood.carriers()).isEqualTo(2);
        assertThat(flood.singlePerson()).isTrue();
        assertThat(flood.working()).isTrue();
        assertThat(flood.posts())
                .extracting(SinglePersonDependency.Post::organization)
                .containsExactly(organization("wq-gov"));
        var agreed = result.detail().pairs().stream()
                .filter(dependency -> dependency.pair().equals(pair("ch-nuanyang", "sw-anxin")))
                .findFirst()
                .orElseThrow();
        assertThat(agreed.singlePerson()).isFalse();
    }

    @Test
    void theMillsTieWasNotTakenUpAgain() {
        var detail = TieReconstitution.of(WUQIAO, FRAME, 180).detail();
        assertThat(detail.events())
                .filteredOn(event -> event.outcome() == TieReconstitution.Outcome.NOT_REBUILT)
                .extracting(TieReconstitution.Event::pair)
                .containsExactly(pair("en-loom", "rc-fz"));
        assertThat(detail.events())
                .filteredOn(event -> event.outcome() == TieReconstitution.Outcome.REBUILT)
                .extracting(TieReconstitution.Event::pair)
                .containsExactly(pair("sc-middle", "sw-weiguang"));
        assertThat(detail.formal().rebuilt()).isEqualTo(1);
        assertThat(detail.informal().rebuilt()).isZero();
        // In Liupu the heads know each other, too, so that the tie outlived its liaison.
        assertThat(TieReconstitution.of(LIUPU, FRAME, 180).detail().events())
                .extracting(TieReconstitution.Event::outcome)
                .containsExactly(TieReconstitution.Outcome.HELD);
    }

    @Test
    void theGreeningStationOnlyComesAlong() {
        var voice = Voice.of(WUQIAO, FRAME, Voice.Options.DEFAULT);
        assertThat(voice.verdict()).isEqualTo(Verdict.CONCERN);
        assertThat(voice.detail().silent()).contains(organization("wq-green"));
        assertThat(voice.detail().silent()).doesNotContain(organization("wq-law"), organization("wq-water"));
        assertThat(voice.evidence()).isNotEmpty();
    }

    @Test
    void oneAgreementIsOnPaperOnly() {
        var overlap = LayerOverlap.of(WUQIAO, FRAME, Layer.FORMAL, Layer.OPERATIONAL);
        assertThat(overlap.detail().paperAgreements()).containsExactly(SampleId.of("Agreement", "a-paper"));
        assertThat(overlap.detail().onlyFirst()).contains(pair("en-property", "ho-rehab"));
        assertThat(overlap.verdict()).isEqualTo(Verdict.WATCH);
    }

    @Test
    void theGreeningStationIsTrustedLeast() {
        assertThat(TrustAndValue.of(WUQIAO, FRAME, organization("wq-green")).verdict())
                .isEqualTo(Verdict.CONCERN);
        var hidden = TrustAndValue.of(WUQIAO, FRAME, organization("en-logistics"));
        assertThat(hidden.suppressed()).isTrue();
        assertThat(hidden.verdict()).isEqualTo(Verdict.INSUFFICIENT);
    }

    @Test
    void theHealthyNeighbourRaisesNoAlarm() {
        List<Result<?>> results = Stream.of(
                        Stream.of(Basis.values())
                                .map(basis -> CollaborationGaps.of(
                                        LIUPU, FRAME, new CollaborationGaps.Options(basis, 0.1, 2, 5, false))),
                        Stream.of(
                                SinglePersonDependency.of(LIUPU, FRAME),
                                TieReconstitution.of(LIUPU, FRAME, 180),
                                Voice.of(LIUPU, FRAME, Voice.Options.DEFAULT),
                                LayerOverlap.of(LIUPU, FRAME, Layer.FORMAL, Layer.OPERATIONAL),
                                Fragility.of(LIUPU, FRAME, false),
                                Cohesion.of(LIUPU, FRAME, false),
                                BrokerageRoles.of(LIUPU, FRAME)),
                        LIUPU.organizations().stream().map(id -> TrustAndValue.of(LIUPU, FRAME, id)))
                .<Result<?>>flatMap(stream -> stream)
                .toList();
        assertThat(results)
                .filteredOn(result -> result.verdict() == Verdict.CONCERN)
                .extracting(Result::metric)
                .isEmpty();
        assertThat(SinglePersonDependency.of(LIUPU, FRAME).verdict()).isEqualTo(Verdict.OK);
        assertThat(Voice.of(LIUPU, FRAME, Voice.Options.DEFAULT).verdict()).isEqualTo(Verdict.OK);
        assertThat(Cohesion.of(LIUPU, FRAME, false).verdict()).isEqualTo(Verdict.OK);
    }
}
