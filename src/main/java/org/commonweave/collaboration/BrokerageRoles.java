package org.commonweave.collaboration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who stands between organizations that do not set one another in motion, within and between blocs (Gould and Fernandez
 * 1989). A tie goes from who led an activity to who joined it.
 */
public final class BrokerageRoles {

    /** From where on one broker between blocs is worth a look. It is never worth more: it takes two to broker. */
    public static final Thresholds THRESHOLDS = Thresholds.high(0.5, null);

    private BrokerageRoles() {}

    /** What a broker b is to i and j when i sets b in motion and b sets j, but i never j. */
    public enum BrokerRole {
        /** All three of one bloc. */
        COORDINATOR,
        /** i and j of one bloc, b of another. */
        ITINERANT,
        /** b and j of one bloc, i of another: b lets things in. */
        GATEKEEPER,
        /** i and b of one bloc, j of another: b speaks for its bloc. */
        REPRESENTATIVE,
        /** All three of different blocs. */
        LIAISON
    }

    /**
     * The numbers beside the value.
     *
     * @param triads how many open triads there are
     * @param betweenBlocs how many of them join more than one bloc
     * @param roles counts by broker
     */
    public record Detail(int triads, int betweenBlocs, SortedMap<String, Map<BrokerRole, Integer>> roles) {}

    /** The value is the largest share that one organization has of the brokerage between blocs. */
    public static Result<Detail> of(Layers layers, Frame frame) {
        Directed initiated = Directed.activities(layers, frame, true);
        SortedMap<String, Map<BrokerRole, Integer>> roles = new TreeMap<>();
        Map<Evidence, Integer> carried = new LinkedHashMap<>();
        for (String broker : layers.organizations()) {
            Map<BrokerRole, Integer> counts = new EnumMap<>(BrokerRole.class);
            for (String from : before(initiated, broker)) {
                for (String to : initiated.to(broker).keySet()) {
                    if (!from.equals(to) && initiated.count(from, to) == 0) {
                        BrokerRole role = role(layers.bloc(from), layers.bloc(broker), layers.bloc(to));
                        counts.merge(role, 1, Integer::sum);
                        if (role != BrokerRole.COORDINATOR) {
                            carry(carried, initiated.example(from, broker));
                            carry(carried, initiated.example(broker, to));
                        }
                    }
                }
            }
            if (!counts.isEmpty()) {
                roles.put(broker, Collections.unmodifiableMap(counts));
            }
        }
        int triads = roles.values().stream().mapToInt(BrokerageRoles::all).sum();
        int between = roles.values().stream().mapToInt(BrokerageRoles::between).sum();
        int most =
                roles.values().stream().mapToInt(BrokerageRoles::between).max().orElse(0);
        return Draft.of("brokerageRoles", Unit.SHARE, frame)
                .value(between == 0 ? null : (double) most / between)
                .n(between)
                .param("minEvidence", frame.guards().minActivities())
                .verdict(THRESHOLDS, between >= frame.guards().minActivities())
                .evidence(carried.entrySet().stream()
                        .map(entry -> entry.getKey().weighing(entry.getValue()))
                        .toList())
                .caveat("collaboration.brokerage.direction")
                .caveat("collaboration.recordedOnly")
                .detail(new Detail(triads, between, Collections.unmodifiableSortedMap(roles)));
    }

    /** A tie is shown once, and weighs as many triads between blocs as it is a part of. */
    private static void carry(Map<Evidence, Integer> carried, @Nullable Evidence tie) {
        if (tie != null) {
            carried.merge(tie, 1, Integer::sum);
        }
    }

    static BrokerRole role(String from, String broker, String to) {
        if (from.equals(broker)) {
            return broker.equals(to) ? BrokerRole.COORDINATOR : BrokerRole.REPRESENTATIVE;
        }
        if (broker.equals(to)) {
            return BrokerRole.GATEKEEPER;
        }
        return from.equals(to) ? BrokerRole.ITINERANT : BrokerRole.LIAISON;
    }

    private static Set<String> before(Directed initiated, String broker) {
        Set<String> before = new TreeSet<>();
        initiated.counts().forEach((from, to) -> {
            if (to.containsKey(broker)) {
                before.add(from);
            }
        });
        return before;
    }

    private static int all(Map<BrokerRole, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int between(Map<BrokerRole, Integer> counts) {
        return all(counts) - counts.getOrDefault(BrokerRole.COORDINATOR, 0);
    }
}
