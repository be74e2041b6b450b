package org.commonweave.introduction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.Pair;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Person;
import org.commonweave.projection.Role;

/** Goes down every way allowed, from the facts and without any array: slow, and easy to see right. */
final class EveryWay {

    private final Layers layers;
    private final Frame frame;
    private final double formalTrust;
    private final Limits limits;
    private final List<Way> found = new ArrayList<>();
    private String from = "";
    private String to = "";

    EveryWay(Layers layers, Frame frame, double formalTrust, Limits limits) {
        this.layers = layers;
        this.frame = frame;
        this.formalTrust = formalTrust;
        this.limits = limits;
    }

    /** A way found. */
    record Way(List<String> nodes, double reliability) {}

    List<Way> all(String source, String target) {
        from = source;
        to = target;
        found.clear();
        overAgreements(source, List.of(source), 0, 0, 1);
        for (String holder : holders(source)) {
            person(holder, List.of(source, holder), 0, 0, 1);
        }
        return new ArrayList<>(found);
    }

    private void person(String person, List<String> nodes, int hops, int withheld, double reliability) {
        if (holders(to).contains(person)) {
            found.add(new Way(nodes, reliability));
            return;
        }
        if (hops == limits.maxHops()) {
            return;
        }
        for (Acquaintance tie : layers.facts().acquaintances().values()) {
            String other =
                    tie.first().equals(person) ? tie.second() : tie.second().equals(person) ? tie.first() : "";
            int cost = tie.consentBoth() ? 0 : 1;
            if (willing(other)
                    && !nodes.contains(other)
                    && !holders(from).contains(other)
                    && withheld + cost <= limits.maxWithheld()) {
                person(other, with(nodes, other), hops + 1, withheld + cost, reliability * tie.trust());
            }
        }
        for (String employer : employers(person)) {
            if (!nodes.contains(employer)) {
                overAgreements(employer, with(nodes, employer), hops, withheld, reliability);
            }
        }
    }

    private void overAgreements(String organization, List<String> nodes, int hops, int withheld, double reliability) {
        if (hops == limits.maxHops()) {
            return;
        }
        for (Map.Entry<Pair, ?> agreement : layers.formal().entrySet()) {
            if (agreement.getKey().has(organization)) {
                String other = agreement.getKey().other(organization);
                List<String> longer = with(nodes, other);
                if (other.equals(to)) {
                    found.add(new Way(longer, reliability * formalTrust));
                } else if (!nodes.contains(other)) {
                    overAgreements(other, longer, hops + 1, withheld, reliability * formalTrust);
                }
            }
        }
    }

    private Set<String> holders(String organization) {
        Set<String> holders = new HashSet<>();
        for (Role role : layers.facts().roles().values()) {
            if (role.organization().equals(organization) && willing(role.person())) {
                holders.add(role.person());
            }
        }
        return holders;
    }

    private Set<String> employers(String person) {
        Set<String> employers = new TreeSet<>();
        for (Role role : layers.facts().roles().values()) {
            if (role.person().equals(person) && role.validity().covers(frame.asOf())) {
                employers.add(role.organization());
            }
        }
        return employers;
    }

    private boolean willing(String person) {
        Person known = layers.facts().people().get(person);
        return known != null && known.consentIntroduce();
    }

    private static List<String> with(List<String> nodes, String next) {
        List<String> longer = new ArrayList<>(nodes);
        longer.add(next);
        return longer;
    }
}
