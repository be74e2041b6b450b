package org.commonweave.tapping;

import java.util.Set;
import org.commonweave.projection.Place;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.GreatCircle;
import org.jspecify.annotations.Nullable;

/** How far apart what is found at places is. */
public final class Distances {

    private Distances() {}

    /** The least distance between any two of the places; null when no two positions are known. */
    public static @Nullable Double km(Projection projection, Set<String> from, Set<String> to) {
        Double nearest = null;
        for (String one : from) {
            for (String other : to) {
                Double km = km(projection.places().get(one), projection.places().get(other));
                if (km != null && (nearest == null || km < nearest)) {
                    nearest = km;
                }
            }
        }
        return nearest;
    }

    private static @Nullable Double km(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return null;
        }
        Double latitude = one.latitude();
        Double longitude = one.longitude();
        Double otherLatitude = other.latitude();
        Double otherLongitude = other.longitude();
        return latitude == null || longitude == null || otherLatitude == null || otherLongitude == null
                ? null
                : GreatCircle.km(latitude, longitude, otherLatitude, otherLongitude);
    }
}
