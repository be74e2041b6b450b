package org.commonweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "＠x"})
    void aTextIsNoFormula(String text) {
        assertThat(CsvReport.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void aFormulaOverLinesIsGuardedAndQuoted() {
        assertThat(CsvReport.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void aNumberIsANumber() {
        assertThat(CsvReport.cell(-0.25)).isEqualTo("-0.25");
        assertThat(CsvReport.cell(null)).isEmpty();
        assertThat(CsvReport.cell(true)).isEqualTo("true");
    }

    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(CsvReport.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(CsvReport.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvReport.cell("a-b=c")).isEqualTo("a-b=c");
    }
}
