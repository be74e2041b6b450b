package org.commonweave.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A circle around a point on the earth. */
record Circle(double latitude, double longitude, double meters) {

    /** Beyond this "near" means nothing, and the cost of looking is the whole graph. */
    private static final double MAX_METERS = 100_000;

    private static final String LATITUDE = "nearLatitude";
    private static final String LONGITUDE = "nearLongitude";
    private static final String METERS = "nearMeters";

    static @Nullable Circle of(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> circle)) {
            return null;
        }
        Map<?, ?> point = (Map<?, ?>) Objects.requireNonNull(circle.get("point"));
        double latitude = number(point, "latitude");
        double longitude = number(point, "longitude");
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new Refusal.InvalidInput(
                    "INVALID_POINT",
                    List.of("near", "point"),
                    "A latitude goes from -90 to 90 and a longitude from -180 to 180.");
        }
        double meters = number(circle, "meters");
        if (!(meters > 0 && meters <= MAX_METERS)) {
            throw new Refusal.InvalidInput(
                    "INVALID_RADIUS", List.of("near", "meters"), "A radius is above 0 and at most 100,000 metres.");
        }
        return new Circle(latitude, longitude, meters);
    }

    /** The schema requires it, so it is there. */
    private static double number(Map<?, ?> input, String name) {
        return ((Number) Objects.requireNonNull(input.get(name))).doubleValue();
    }

    /** As a predicate that a point index serves; the writer says how a value of a name is referred to. */
    String around(String stored, BiFunction<String, Object, String> writer) {
        return distance(stored, writer) + " <= " + writer.apply(METERS, meters);
    }

    String distance(String stored, BiFunction<String, Object, String> writer) {
        return "point.distance(" + stored + ", point({latitude: " + writer.apply(LATITUDE, latitude) + ", longitude: "
                + writer.apply(LONGITUDE, longitude) + "}))";
    }

    /** The parameters with this circle in the place of another one that was written by names. */
    Map<String, Object> in(Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(LATITUDE, latitude);
        all.put(LONGITUDE, longitude);
        all.put(METERS, meters);
        return all;
    }
}
