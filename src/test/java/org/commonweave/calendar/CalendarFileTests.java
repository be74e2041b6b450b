package org.commonweave.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Every year another announcement; the one that comes with the service can be replaced year by year. */
class CalendarFileTests {

    private static WorkCalendar given(String text) {
        return new CalendarSetup()
                .workCalendar(
                        new CalendarSettings(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "years")));
    }

    @Test
    void addsAYear() {
        WorkCalendar calendar = given("""
                # 2027
                from|to|kind|name
                2027-01-01|2027-01-03|off|元旦
                2027-01-09|2027-01-09|work|元旦
                """);

        assertThat(WorkCalendar.china().knows(2027)).isFalse();
        assertThat(calendar.knows(2027)).isTrue();
        assertThat(calendar.works(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.works(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(calendar.works(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void replacesAYearAsAWhole() {
        WorkCalendar calendar = given("2026-10-01|2026-10-03|off|国庆节");

        assertThat(calendar.works(LocalDate.of(2026, 10, 2))).isFalse();
        // A Monday, and off in the calendar that comes along.
        assertThat(calendar.works(LocalDate.of(2026, 10, 5))).isTrue();
        assertThat(calendar.works(LocalDate.of(2025, 10, 2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2027-01-01; Write from|to|off or work|name
            01.01.2027|2027-01-02|off|x; Write year-month-day
            2027-01-01|2027-01-02|free|x; Say off for days off
            2027-01-05|2027-01-02|off|x; Let it end
            2027-01-05|2028-01-05|off|x; Let it end
            2026-01-01|2026-01-01|off|x; Keep one of the two
            """)
    void saysWhichLineIsWrongAndWhatToWrite(String line, String fix) {
        String text = "2026-01-01|2026-01-02|off|元旦\n" + line;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> given(text))
                .withMessageContaining("Line 2 of commonweave.calendar.file")
                .withMessageContaining(fix);
    }

    @Test
    void comesWithWhatWasAnnounced() throws IOException {
        Map<LocalDate, Boolean> none = CalendarFile.read(new ByteArrayInputStream(new byte[0]), "nothing");

        assertThat(WorkCalendar.china().with(none)).isEqualTo(WorkCalendar.china());
    }
}
