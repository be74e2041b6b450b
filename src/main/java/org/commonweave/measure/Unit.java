package org.commonweave.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit by the name records give it. Units of one dimension convert into each other; what is merely counted (boxes, trips,
 * books) is a dimension of its own and comes in whole pieces.
 *
 * @param symbol as it was written
 * @param dimension what it measures: MASS, VOLUME, TIME, MONEY:CNY, COUNT:boxes
 * @param grains how many grains of the dimension one of it is
 */
public record Unit(String symbol, String dimension, long grains) {

    private static final String MASS = "MASS";
    private static final String VOLUME = "VOLUME";
    private static final String TIME = "TIME";

    /** Grains are a gram, a millilitre, a second, a cent or fen; of what is counted, one piece. */
    private static final Map<String, Unit> KNOWN = new HashMap<>();

    /** A word, as people name what they count. */
    private static final Pattern COUNTED = Pattern.compile("\\p{L}[\\p{L}\\p{N} ._/-]{0,39}");

    private static final Pattern CURRENCY = Pattern.compile("CNY|EUR|GBP|HKD|JPY|MOP|SGD|TWD|USD");

    static {
        know(MASS, 1, "g", "gram", "grams", "克");
        know(MASS, 1_000, "kg", "kilogram", "kilograms", "kilo", "公斤", "千克");
        know(MASS, 500, "jin", "斤", "市斤");
        know(MASS, 1_000_000, "t", "tonne", "tonnes", "吨");
        know(VOLUME, 1, "ml", "毫升");
        know(VOLUME, 1_000, "l", "litre", "litres", "liter", "liters", "升");
        know(VOLUME, 1_000_000, "m3", "m³", "立方米");
        know(TIME, 1, "s", "sec", "second", "seconds", "秒");
        know(TIME, 60, "min", "minute", "minutes", "分钟");
        know(TIME, 3_600, "h", "hr", "hour", "hours", "小时");
        know("MONEY:CNY", 100, "cny", "rmb", "yuan", "元", "人民币");
        know("MONEY:CNY", 1_000_000, "万元");
    }

    private static void know(String dimension, long grains, String... names) {
        for (String name : names) {
            KNOWN.put(name, new Unit(name, dimension, grains));
        }
    }

    /** Empty for what is no name of a unit. */
    public static Optional<Unit> of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        String symbol = written.strip();
        Unit known = KNOWN.get(symbol.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(new Unit(symbol, known.dimension, known.grains));
        }
        String currency = symbol.toUpperCase(Locale.ROOT);
        if (CURRENCY.matcher(currency).matches()) {
            return Optional.of(new Unit(symbol, "MONEY:" + currency, 100));
        }
        return COUNTED.matcher(symbol).matches()
                ? Optional.of(new Unit(symbol, "COUNT:" + symbol.toLowerCase(Locale.ROOT), 1))
                : Optional.empty();
    }

    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** True when it comes in whole pieces. */
    public boolean counted() {
        return dimension.startsWith("COUNT:");
    }

    /** The unit in which amounts of the dimension are told when no record's own is at hand. */
    public Unit standard() {
        return switch (dimension) {
            case MASS -> new Unit("kg", MASS, 1_000);
            case VOLUME -> new Unit("L", VOLUME, 1_000);
            case TIME -> new Unit("h", TIME, 3_600);
            default ->
                counted()
                        ? new Unit(dimension.substring("COUNT:".length()), dimension, 1)
                        : new Unit(dimension.substring("MONEY:".length()), dimension, 100);
        };
    }

    /** So many of it in whole grains; what is less than a grain is left out. */
    public long toGrains(double quantity) {
        return exact(quantity)
                .multiply(BigDecimal.valueOf(grains))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** How many of it the grains are. */
    public double fromGrains(long amount) {
        return amount / (double) grains;
    }

    /** As it is written: 0.1 is a tenth, and not what a binary fraction makes of it. */
    private static BigDecimal exact(double quantity) {
        return BigDecimal.valueOf(quantity);
    }
}
