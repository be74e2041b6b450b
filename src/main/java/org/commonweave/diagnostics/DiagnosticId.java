package org.commonweave.diagnostics;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.projection.Window;

/** The identifier of a diagnostic: opaque to clients, and enough to compute it again. */
public record DiagnosticId(String metric, String place, SortedMap<String, String> arguments, Frame frame) {

    private static final String VERSION = "d1";
    private static final int PARTS = 8;
    private static final int MAX_LENGTH = 1_000;

    /** The name of its type in the schema, if there is such a metric. */
    public String type() {
        return metric.isEmpty() ? metric : Character.toUpperCase(metric.charAt(0)) + metric.substring(1);
    }

    String encode() {
        String given = arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + argument.getValue())
                .collect(Collectors.joining(","));
        String text = String.join(
                "|",
                List.of(
                        VERSION,
                        metric,
                        place,
                        given,
                        frame.asOf().toString(),
                        frame.knownAt().toString(),
                        frame.window().from().toString(),
                        frame.window().to().toString()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a text that was never one of our identifiers. */
    public static Optional<DiagnosticId> decode(String id) {
        if (id.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8).split("\\|", PARTS);
            if (parts.length != PARTS || !parts[0].equals(VERSION)) {
                return Optional.empty();
            }
            Window window = new Window(OffsetDateTime.parse(parts[6]), OffsetDateTime.parse(parts[7]));
            Frame frame =
                    new Frame(OffsetDateTime.parse(parts[4]), OffsetDateTime.parse(parts[5]), window, Guards.DEFAULT);
            return Optional.of(new DiagnosticId(parts[1], parts[2], arguments(parts[3]), frame));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> arguments(String text) {
        SortedMap<String, String> arguments = new TreeMap<>();
        for (String argument : text.split(",", -1)) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                Map.Entry<String, String> one =
                        Map.entry(argument.substring(0, equals), argument.substring(equals + 1));
                arguments.put(one.getKey(), one.getValue());
            }
        }
        return arguments;
    }
}
