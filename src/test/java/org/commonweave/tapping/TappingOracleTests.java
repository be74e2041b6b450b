package org.commonweave.tapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.oracle.Oracle;
import org.commonweave.tapping.ResourceStatus.Status;
import org.junit.jupiter.api.Test;

class TappingOracleTests {

    private static final Offset<Double> CLOSE = within(Oracle.TOLERANCE);

    @Test
    void agreesWithTheWorkedExample() {
        Oracle oracle = Oracle.read("O05");
        Result<Tapping.Detail> result = Tapping.of(oracle.projection(), oracle.frame(Guards.NONE));
        result.detail().resources().forEach(row -> {
            if (row.resource().equals("r8")) {
                assertThat(row.status()).isEqualTo(Status.EXCLUDED);
                return;
            }
            String expected =
                    oracle.expected().get("status").get(row.resource()).asString();
            assertThat(row.status()).hasToString(expected);
            assertThat(row.utilisation()).isEqualTo(oracle.number("utilisation", row.resource()), CLOSE);
            assertThat(row.slack()).isEqualTo(oracle.number("slack", row.resource()), CLOSE);
        });
        assertThat(result.value()).isEqualTo(oracle.number("tappedShare"), CLOSE);
        assertThat(result.detail().classesTapped()).isEqualTo(oracle.number("classesTapped"), CLOSE);
        assertThat(result.detail().effectiveTappedClasses()).isEqualTo(oracle.number("effectiveTappedClasses"), CLOSE);
        assertThat(result.detail().classTappedShare()).hasSize(6);
        result.detail()
                .classTappedShare()
                .forEach((kind, share) -> assertThat(share).isEqualTo(oracle.number("classTappedShare", kind), CLOSE));
        assertThat(Tapping.of(oracle.projection(), oracle.frame(Guards.DEFAULT)).verdict())
                .isEqualTo(Verdict.INSUFFICIENT);
    }
}
