package org.commonweave.diagnosis;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.commonweave.projection.Acquaintance;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Role;
import org.commonweave.projection.Window;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.tapping.Reach;

/** The sample as facts of a place, over the year before its reference day; records go by the keys of its files. */
final class SampleFacts {

    private static final OffsetDateTime TO = SampleDistrict.REFERENCE;
    private static final Window YEAR = new Window(TO.minusYears(1), TO);
    private static final int HOPS = 4;

    private static final List<GraphRecord> RECORDS = SampleDistrict.records().toList();
    private static final Map<String, String> IDS = new HashMap<>();
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        RECORDS.forEach(record -> {
            if (record instanceof NodeRecord node) {
                String key = String.valueOf(node.properties().get("externalId"));
                IDS.put(node.label() + " " + key, node.id());
                KEYS.put(node.id(), key);
            }
        });
    }

    private SampleFacts() {}

    static Projection of(String place) {
        return ProjectionReader.read(RECORDS.stream(), id("Place", place), TO);
    }

    static Frame frame(Guards guards) {
        return new Frame(TO, TO, YEAR, guards);
    }

    static String id(String label, String key) {
        return Objects.requireNonNull(IDS.get(label + " " + key), key);
    }

    static String key(String id) {
        return Objects.requireNonNull(KEYS.get(id), id);
    }

    /** Plain reach over agreements in force and consented acquaintances of post-holders, in at most four steps. */
    static Reach reach(Projection projection) {
        List<Map.Entry<String, String>> ends = new ArrayList<>();
        List<Double> trusts = new ArrayList<>();
        for (Agreement agreement : projection.agreements().values()) {
            if (agreement.validity().covers(TO) && !agreement.separation()) {
                List<String> parties =
                        agreement.parties().stream().map(Link::to).toList();
                parties.forEach(one -> parties.forEach(other -> {
                    ends.add(Map.entry(one, other));
                    trusts.add(0.95);
                }));
            }
        }
        for (Acquaintance tie : projection.acquaintances().values()) {
            if (tie.consentBoth() && tie.validity().covers(TO)) {
                for (String one : posts(projection, tie.first())) {
                    for (String other : posts(projection, tie.second())) {
                        ends.add(Map.entry(one, other));
                        trusts.add(tie.trust());
                        ends.add(Map.entry(other, one));
                        trusts.add(tie.trust());
                    }
                }
            }
        }
        return (asker, owner) -> {
            Map<String, Double> best = new HashMap<>(Map.of(asker, 1.0));
            for (int hop = 0; hop < HOPS; hop++) {
                Map<String, Double> next = new HashMap<>(best);
                for (int i = 0; i < ends.size(); i++) {
                    Double here = best.get(ends.get(i).getKey());
                    if (here != null) {
                        next.merge(ends.get(i).getValue(), here * trusts.get(i), Math::max);
                    }
                }
                best = next;
            }
            Double found = best.get(owner);
            return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
        };
    }

    private static List<String> posts(Projection projection, String person) {
        Person known = projection.people().get(person);
        return known == null || !known.consentIntroduce()
                ? List.of()
                : projection.roles().values().stream()
                        .filter(role ->
                                role.person().equals(person) && role.validity().covers(TO))
                        .map(Role::organization)
                        .toList();
    }
}
