package org.commonweave.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTests {

    @ParameterizedTest
    @CsvSource({
        "kg, MASS, 0.1, 100",
        "KG, MASS, 1, 1000",
        "公斤, MASS, 2, 2000",
        "斤, MASS, 3, 1500",
        "吨, MASS, 0.5, 500000",
        "h, TIME, 1.5, 5400",
        "小时, TIME, 1, 3600",
        "min, TIME, 10, 600",
        "L, VOLUME, 0.25, 250",
        "CNY, MONEY:CNY, 12.34, 1234",
        "万元, MONEY:CNY, 1.5, 1500000",
        "EUR, MONEY:EUR, 2, 200",
        "boxes, COUNT:boxes, 2.9, 2",
        "人次, COUNT:人次, 3, 3"
    })
    void countsInWholeGrains(String symbol, String dimension, double quantity, long grains) {
        Unit unit = Unit.of(symbol).orElseThrow();
        assertThat(unit.dimension()).isEqualTo(dimension);
        assertThat(unit.toGrains(quantity)).isEqualTo(grains);
        assertThat(unit.counted()).isEqualTo(dimension.startsWith("COUNT"));
    }

    @Test
    void moneyConvertsOnlyWithinACurrencyAndPiecesOnlyIntoThemselves() {
        assertThat(unit("元").convertsTo(unit("CNY"))).isTrue();
        assertThat(unit("EUR").convertsTo(unit("CNY"))).isFalse();
        assertThat(unit("boxes").convertsTo(unit("Boxes"))).isTrue();
        assertThat(unit("boxes").convertsTo(unit("bags"))).isFalse();
        assertThat(unit("kg").convertsTo(unit("L"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "?", "kg;DROP", "1kg"})
    void whatIsNoNameIsNoUnit(String text) {
        assertThat(Unit.of(text)).isEmpty();
    }

    @Test
    void tellsAmountsInStandardUnits() {
        assertThat(unit("斤").standard().symbol()).isEqualTo("kg");
        assertThat(unit("min").standard().fromGrains(5_400)).isEqualTo(1.5);
        assertThat(unit("元").standard().symbol()).isEqualTo("CNY");
        assertThat(unit("Boxes").standard().symbol()).isEqualTo("boxes");
        assertThat(unit("ml").standard().symbol()).isEqualTo("L");
    }

    private static Unit unit(String symbol) {
        return Unit.of(symbol).orElseThrow();
    }
}
