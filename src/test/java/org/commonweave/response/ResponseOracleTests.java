package org.commonweave.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.commonweave.calendar.WorkCalendar;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Interval;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.projection.Projection;
import org.commonweave.response.Deadline.Clock;
import org.commonweave.statistics.Survival;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResponseOracleTests {

    private static final Offset<Double> CLOSE = within(Oracle.TOLERANCE);

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O19");
        Projection projection = oracle.projection();
        Frame frame = oracle.frame(Guards.NONE);
        Result<ClosedShare.Detail> closed = ClosedShare.of(projection, frame);
        assertThat(closed.n()).isEqualTo((int) oracle.number("whistles"));
        assertThat(closed.value()).isEqualTo(oracle.number("closedShare"), CLOSE);
        Interval interval = Objects.requireNonNull(closed.interval());
        JsonNode wilson = oracle.expected().get("closedWilson95");
        assertThat(interval.low()).isEqualTo(wilson.get(0).asDouble(), CLOSE);
        assertThat(interval.high()).isEqualTo(wilson.get(1).asDouble(), CLOSE);
        assertThat(closed.detail().claimedResolvedShare()).isEqualTo(oracle.number("claimedResolvedShare"), CLOSE);
        assertThat(closed.detail().paperClosureGap()).isEqualTo(oracle.number("paperClosureGap"), CLOSE);
        Result<NonAnswers.Detail> answers = NonAnswers.of(projection, frame);
        assertThat(answers.n()).isEqualTo((int) oracle.number("summonses"));
        assertThat(answers.detail().neverAnswers()).containsExactly("D4");
        answers.detail()
                .rows()
                .forEach(row -> assertThat(row.nonAnswerShare())
                        .isEqualTo(oracle.number("nonAnswerShare", row.department()), CLOSE));
        Result<RepeatWhistles.Detail> repeats = RepeatWhistles.of(projection, frame);
        assertThat(repeats.value()).isEqualTo(oracle.number("repeatShare"), CLOSE);
        assertThat(repeats.detail().repeats())
                .extracting(RepeatWhistles.Repeat::whistle)
                .containsExactly("w4");
        assertThat(ChainLength.of(projection, frame).detail().departmentsPerWhistle())
                .isEqualTo(oracle.number("departmentsPerWhistle"), CLOSE);
    }

    @Test
    void agreesWithTheWorkedExampleOfTimes() {
        Oracle oracle = Oracle.read("O19");
        Frame frame = oracle.frame(Guards.NONE);
        ResponseTimes.Detail times =
                ResponseTimes.of(oracle.projection(), frame, Step.REPORT).detail();
        assertThat(times.all().taken()).isEqualTo((int) oracle.number("reported"));
        assertThat(times.all().median()).isEqualTo(oracle.number("kmMedianReportH"), CLOSE);
        assertThat(times.all().naiveMedian()).isEqualTo(oracle.number("naiveMedianReportH"), CLOSE);
        JsonNode curve = oracle.expected().get("kmSurvival");
        assertThat(times.all().survival().steps()).hasSize(curve.size());
        for (int i = 0; i < curve.size(); i++) {
            Survival.Step step = times.all().survival().steps().get(i);
            assertThat(step.time()).isEqualTo(curve.get(i).get(0).asDouble(), CLOSE);
            assertThat(step.share()).isEqualTo(curve.get(i).get(1).asDouble(), CLOSE);
        }
        // The example knows no office hours.
        Deadline hour = new Deadline(oracle.params().get("signWithinH").asInt(), Clock.ALWAYS);
        ServicePolicy policy = new ServicePolicy(Map.of(Step.SIGN, hour), Map.of(), WorkCalendar.china());
        ServiceLevels.Settings settings = new ServiceLevels.Settings(policy, Thresholds.low(0.9, 0.6));
        assertThat(ServiceLevels.of(oracle.projection(), frame, Step.SIGN, settings)
                        .value())
                .isEqualTo(oracle.number("signedInTime"), CLOSE);
    }

    @Test
    void saysNothingOfFourWhistlesBehindTheGuards() {
        Oracle oracle = Oracle.read("O19");
        Projection projection = oracle.projection();
        Frame frame = oracle.frame(Guards.DEFAULT);
        assertThat(new Verdict[] {
                    ClosedShare.of(projection, frame).verdict(),
                    NonAnswers.of(projection, frame).verdict(),
                    RepeatWhistles.of(projection, frame).verdict(),
                    ChainLength.of(projection, frame).verdict(),
                    Patterns.of(projection, frame).verdict(),
                    ResponseTimes.of(projection, frame, Step.REPORT).verdict()
                })
                .containsOnly(Verdict.INSUFFICIENT);
    }
}
