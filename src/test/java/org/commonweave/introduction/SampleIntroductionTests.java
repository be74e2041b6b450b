package org.commonweave.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweave.collaboration.Layers;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.sample.SampleId;
import org.junit.jupiter.api.Test;

/** Introductions planted in the sample district. */
class SampleIntroductionTests {

    private static final Frame FRAME = new Frame(
            SampleDistrict.REFERENCE,
            SampleDistrict.REFERENCE,
            new Window(SampleDistrict.REFERENCE.minusYears(1), SampleDistrict.REFERENCE),
            Guards.DEFAULT);

    private static final Layers LAYERS =
            Layers.of(ProjectionReader.read(SampleDistrict.records(), SampleId.of("Place", "wq")), FRAME);

    private static final TrustNetwork NETWORK = TrustNetwork.of(LAYERS, FRAME);

    private static IntroductionPaths.Detail paths(String from, String to) {
        return IntroductionPaths.of(
                        NETWORK, FRAME, organization(from), organization(to), IntroductionPaths.Options.DEFAULT)
                .detail();
    }

    private static String organization(String key) {
        return SampleId.of("Organization", key);
    }

    @Test
    void theVansAreThreeTrustedStepsAway() {
        var best = paths("co-lantern", "en-logistics").paths().get(0);
        assertThat(best.stations())
                .extracting(Introduction.Station::organization)
                .containsExactly(
                        organization("co-lantern"),
                        organization("oc-hyl"),
                        organization("co-repair"),
                        organization("en-logistics"));
        assertThat(best.reliability()).isEqualTo(0.9 * 0.85 * 0.9);
        assertThat(best.next()).isEqualTo(Introduction.NextStep.ASK_POST);
    }

    @Test
    void theHallIsReachedOverTheResidentsCommittee() {
        var best = paths("sw-qinghe", "en-granary").paths().get(0);
        assertThat(best.steps()).hasSize(2);
        assertThat(best.weakest()).isEqualTo(1);
    }

    @Test
    void theColdChainCompanyKnowsNobodyYet() {
        var result = IntroductionPaths.of(
                NETWORK, FRAME, organization("ch-food"), organization("en-cold"), IntroductionPaths.Options.DEFAULT);
        assertThat(result.value()).isNull();
        assertThat(result.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(result.detail().paths()).isEmpty();
    }

    @Test
    void partnersAreThoseWhoOfferWhatLacks() {
        var detail = ComplementaryPartners.of(LAYERS, NETWORK, FRAME, organization("ss-nt"), Limits.DEFAULT)
                .detail();
        assertThat(detail.candidates()).isNotEmpty();
        assertThat(detail.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.gain()).isPositive();
            assertThat(candidate.score()).isLessThanOrEqualTo(candidate.gain());
        });
    }
}
