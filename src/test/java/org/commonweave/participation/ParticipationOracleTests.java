package org.commonweave.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Projection;
import org.junit.jupiter.api.Test;

class ParticipationOracleTests {

    private static final Offset<Double> CLOSE = within(Oracle.TOLERANCE);

    @Test
    void agreesWithTheWorkedExampleOfAges() {
        Oracle oracle = Oracle.read("O02");
        Result<CohortSkew.Detail> result = CohortSkew.of(oracle.projection(), oracle.frame(Guards.NONE));
        assertThat(result.detail().participants()).isEqualTo((int) oracle.number("participants"));
        assertThat(result.value()).isEqualTo(oracle.number("dissimilarity"), CLOSE);
        assertThat(result.detail().toRebalance()).isEqualTo(oracle.number("toRebalance"), CLOSE);
        assertThat(result.detail().bands()).hasSize(3).allSatisfy(band -> {
            assertThat(band.representationRatio())
                    .isEqualTo(oracle.number("representationRatio", band.ageBand()), CLOSE);
            assertThat(band.perThousand()).isEqualTo(oracle.number("per1000", band.ageBand()), CLOSE);
        });
        assertThat(result.detail().missing()).containsExactly("18-35");
        assertThat(result.verdict()).isEqualTo(Verdict.CONCERN);
        // Fifty people, none of the bands under five: nothing to hide.
        Result<CohortSkew.Detail> guarded = CohortSkew.of(oracle.projection(), oracle.frame(Guards.DEFAULT));
        assertThat(guarded.suppressed()).isFalse();
        assertThat(guarded.value()).isEqualTo(oracle.number("dissimilarity"), CLOSE);
    }

    @Test
    void agreesWithTheWorkedExampleOfHours() {
        Oracle oracle = Oracle.read("O03");
        Projection projection = oracle.projection();
        Frame frame = oracle.frame(Guards.NONE);
        HourConcentration.Settings top = new HourConcentration.Settings(1, Thresholds.high(0.6, 0.8));
        HourConcentration.Detail hours =
                HourConcentration.of(projection, frame, top).detail();
        assertThat(hours.totalHours()).isEqualTo(oracle.number("totalHours"), CLOSE);
        assertThat(hours.giniActive()).isEqualTo(oracle.number("giniActive"), CLOSE);
        assertThat(hours.giniActiveCorrected()).isEqualTo(oracle.number("giniActiveCorrected"), CLOSE);
        assertThat(hours.giniRegistered()).isEqualTo(oracle.number("giniRegistered"), CLOSE);
        assertThat(hours.topShare()).isEqualTo(oracle.number("top1Share"), CLOSE);
        assertThat(hours.base()).isEqualTo(HourConcentration.Base.ACTIVE_CORRECTED);
        for (int i = 1; i <= 5; i++) {
            Double load = Objects.requireNonNull(Loads.ratios(projection, frame).get("v" + i));
            assertThat(load).isEqualTo(oracle.number("loadRatio", "v" + i), CLOSE);
        }
        assertThat(VolunteerLoad.of(projection, frame).detail().overloaded()).isEqualTo(1);
    }

    @Test
    void hidesTheWorkedExampleOfHoursBehindTheGuards() {
        Oracle oracle = Oracle.read("O03");
        Frame frame = oracle.frame(Guards.DEFAULT);
        Result<VolunteerLoad.Detail> load = VolunteerLoad.of(oracle.projection(), frame);
        assertThat(load.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(load.suppressed()).isTrue();
        assertThat(load.detail().overloaded()).isNull();
        HourConcentration.Settings top = new HourConcentration.Settings(1, Thresholds.high(0.6, 0.8));
        Result<HourConcentration.Detail> hours = HourConcentration.of(oracle.projection(), frame, top);
        assertThat(hours.verdict()).isEqualTo(Verdict.INSUFFICIENT);
        assertThat(hours.detail().topShare()).isNull();
    }
}
