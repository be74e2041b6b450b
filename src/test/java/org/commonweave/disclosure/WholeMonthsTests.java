package org.commonweave.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMonthsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Frame frame(String from, String to, String asOf) {
        OffsetDateTime now = OffsetDateTime.parse(asOf);
        return new Frame(now, now, new Window(OffsetDateTime.parse(from), OffsetDateTime.parse(to)), Guards.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30T00:00+08:00, 2026-06-30T00:00+08:00, 2025-07-01, 2026-07-01",
        "2026-01-01T00:00+08:00, 2026-04-01T00:00+08:00, 2026-01-01, 2026-04-01",
        "2026-01-20T10:00+08:00, 2026-03-16T13:00+08:00, 2026-03-01, 2026-04-01",
        "2026-03-01T00:00+08:00, 2026-03-02T00:00+08:00, 2026-02-01, 2026-03-01",
        "2020-01-01T00:00+08:00, 2030-01-01T00:00+08:00, 2021-07-01, 2026-07-01",
        "2024-02-10T00:00Z, 2026-02-10T00:00Z, 2024-02-01, 2026-02-01"
    })
    void areTheNearestOfAFewLengths(String from, String to, String first, String after) {
        Window window = WholeMonths.nearest(frame(from, to, "2026-06-30T00:00+08:00"), SHANGHAI)
                .window();
        assertThat(window.from().toString()).isEqualTo(first + "T00:00+08:00");
        assertThat(window.to().toString()).isEqualTo(after + "T00:00+08:00");
    }

    @Test
    void lookFromTheStartOfAMonthUnlessTheNextIsNearer() {
        OffsetDateTime early = OffsetDateTime.parse("2026-06-10T09:00+08:00");
        OffsetDateTime late = OffsetDateTime.parse("2026-06-20T09:00+08:00");
        Frame asked = frame("2025-06-10T09:00+08:00", "2026-06-10T09:00+08:00", early.toString());
        assertThat(WholeMonths.nearest(asked, SHANGHAI).asOf()).isEqualTo("2026-06-01T00:00+08:00");
        Frame later = frame("2025-06-20T09:00+08:00", "2026-06-20T09:00+08:00", late.toString());
        assertThat(WholeMonths.nearest(later, SHANGHAI).asOf()).isEqualTo(late);
    }

    @Test
    void haveALengthWhateverTheirDays() {
        assertThat(WholeMonths.length(Duration.ofDays(28))).isEqualTo(1);
        assertThat(WholeMonths.length(Duration.ofDays(92))).isEqualTo(3);
        assertThat(WholeMonths.length(Duration.ofDays(366))).isEqualTo(12);
        assertThat(WholeMonths.length(Duration.ofDays(4_000))).isEqualTo(60);
    }
}
