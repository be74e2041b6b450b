package org.commonweave.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.matching.Instance;
import org.commonweave.projection.Place;
import org.commonweave.projection.Projection;
import org.commonweave.statistics.GreatCircle;
import org.jspecify.annotations.Nullable;

/** Distances between sites, as the crow flies; a site's position is looked up once, as there are very many pairs. */
final class Positions implements Instance.Geography {

    private record Position(double latitude, double longitude) {}

    private final Projection facts;
    private final Map<Set<String>, List<Position>> known = new HashMap<>();

    Positions(Projection facts) {
        this.facts = facts;
    }

    @Override
    public @Nullable Double km(Set<String> from, Set<String> to) {
        Double nearest = null;
        for (Position one : of(from)) {
            for (Position other : of(to)) {
                double km = GreatCircle.km(one.latitude, one.longitude, other.latitude, other.longitude);
                nearest = nearest == null ? km : Double.valueOf(Math.min(nearest, km));
            }
        }
        return nearest;
    }

    private List<Position> of(Set<String> places) {
        return known.computeIfAbsent(places, this::found);
    }

    private List<Position> found(Set<String> places) {
        List<Position> found = new ArrayList<>();
        for (String id : places.stream().sorted().toList()) {
            Place place = facts.places().get(id);
            Double latitude = place == null ? null : place.latitude();
            Double longitude = place == null ? null : place.longitude();
            if (latitude != null && longitude != null) {
                found.add(new Position(latitude, longitude));
            }
        }
        return found;
    }
}
