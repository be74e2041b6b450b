package org.commonweave.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonweave.change.Checked;
import org.commonweave.record.RelationshipRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What people took back themselves stays taken back, whatever an import says: its file may be older than their word. Whoever
 * keeps the record can write down that they agreed again, and is then named as the one who did.
 */
final class Withdrawn {

    private Withdrawn() {}

    /** The batch without consents that were taken back. */
    static List<Checked> kept(List<Checked> batch, Map<String, Record> people, Map<String, Record> ties) {
        return batch.stream()
                .map(one -> {
                    Record before = ConsentRecorder.person(one)
                            ? people.get(one.record().id())
                            : ConsentRecorder.acquaintance(one)
                                    ? ties.get(one.record().id())
                                    : null;
                    List<String> withdrawn =
                            before == null ? List.of() : before.get("withdrawn").asList(Value::asString);
                    return withdrawn.isEmpty()
                            ? one
                            : ConsentRecorder.person(one) ? person(one, withdrawn) : tie(one, withdrawn);
                })
                .toList();
    }

    private static Checked person(Checked one, List<String> withdrawn) {
        Map<String, Object> properties = new LinkedHashMap<>(one.properties());
        for (ConsentPurpose purpose : ConsentPurpose.ALL) {
            if (withdrawn.contains(purpose.name()) && properties.containsKey(purpose.property())) {
                properties.put(purpose.property(), false);
            }
        }
        if (withdrawn.contains(ConsentPurpose.SHARE.name())) {
            properties.put("visibility", "PRIVATE");
        }
        return new Checked(one.record(), properties, one.violations());
    }

    /** The other one agrees as before. */
    private static Checked tie(Checked one, List<String> withdrawn) {
        RelationshipRecord record = (RelationshipRecord) one.record();
        Set<String> agreed = new TreeSet<>(ConsentRecorder.agreed(
                Boolean.TRUE.equals(one.properties().get("consentBoth")),
                one.properties().get("agreedBy") instanceof List<?> by ? by : null,
                List.of(record.from().id(), record.to().id())));
        withdrawn.forEach(agreed::remove);
        Map<String, Object> properties = new LinkedHashMap<>(one.properties());
        properties.put("consentBoth", false);
        properties.put("visibility", "PRIVATE");
        properties.put("agreedBy", List.copyOf(agreed));
        return new Checked(one.record(), properties, one.violations());
    }
}
