package org.commonweave.summoning;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is an organization's to come.
 *
 * @param territory how the territory it serves lies to the issue
 * @param through the link to the place that it serves, where the issue is
 * @param department true for a public body that can be summoned
 * @param summonedBefore true when it was ever summoned here
 */
public record Mandate(Territory territory, @Nullable Link through, boolean department, boolean summonedBefore) {

    private static final Set<String> DEPARTMENTS = Set.of("DEPARTMENT", "SUBDISTRICT");
    private static final double SUMMONED_BEFORE = 0.8;
    private static final double OTHER = 0.6;

    /** How a territory that is served lies to the issue, as the schema's type of the same name. */
    public enum Territory {
        /** The issue lies in it. */
        HERE(1),
        /** Nothing is known of what it serves, or that lies outside of what was looked at. */
        UNKNOWN(0.6),
        /** It serves other places. */
        ELSEWHERE(0.2);

        private final double part;

        Territory(double part) {
            this.part = part;
        }
    }

    static Mandate of(
            Organization organization,
            Set<String> here,
            Set<String> known,
            boolean summonedBefore,
            OffsetDateTime asOf) {
        List<Link> serves = organization.serves().stream()
                .filter(link -> known.contains(link.to()) && link.validity().covers(asOf))
                .toList();
        Link through = serves.stream()
                .filter(link -> here.contains(link.to()))
                .findFirst()
                .orElse(null);
        Territory territory =
                through != null ? Territory.HERE : serves.isEmpty() ? Territory.UNKNOWN : Territory.ELSEWHERE;
        return new Mandate(territory, through, DEPARTMENTS.contains(organization.kind()), summonedBefore);
    }

    /** The places given and all that they lie in. */
    static Set<String> around(Set<String> places, Map<String, Place> known) {
        Set<String> around = new HashSet<>();
        for (String start : places) {
            for (String at = start; at != null && around.add(at); ) {
                Place place = known.get(at);
                at = place == null ? null : place.parent();
            }
        }
        return around;
    }

    public double part() {
        return territory.part * (department ? 1 : summonedBefore ? SUMMONED_BEFORE : OTHER);
    }
}
