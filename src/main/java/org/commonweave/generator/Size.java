package org.commonweave.generator;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many nodes a generated city has, about. */
public record Size(int nodes) {

    private static final int LEAST = 5_000;
    private static final int MOST = 1_000_000;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})([km]?)");

    public Size {
        if (nodes < LEAST || nodes > MOST) {
            throw new IllegalArgumentException("A city has from 5k to 1m nodes.");
        }
    }

    /** Reads 10k, 100k, 1m or a plain number. */
    public static Size of(String text) {
        Matcher matcher = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size; write it like 10k, 100k or 1m.");
        }
        long unit = switch (matcher.group(2)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            default -> 1;
        };
        return new Size(Math.toIntExact(Math.min(Long.parseLong(matcher.group(1)) * unit, Integer.MAX_VALUE)));
    }
}
