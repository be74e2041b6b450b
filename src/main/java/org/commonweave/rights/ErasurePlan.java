package org.commonweave.rights;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/**
 * What erasing a person comes to.
 *
 * @param properties of the person's record
 * @param rewritten records of others as they are to be written
 * @param words identifiers of the entries of logs whose words go, by label
 * @param acts identifiers of what the person did for others, which stays without them, by label
 * @param kept how many things of what the service keeps about the person go, by kind
 * @param left how much stays, by reason
 */
record ErasurePlan(
        String person,
        Map<String, Object> properties,
        List<PersonTie> ties,
        List<OwnRecord> records,
        List<GraphRecord> rewritten,
        Map<String, List<String>> words,
        Map<String, List<String>> acts,
        Map<String, Integer> kept,
        Map<String, Integer> left) {

    /** Diagnostics by what of a person they read. */
    private static final Map<String, List<String>> METRICS = Map.of(
            "TOOK_PART",
            List.of(
                    "coreDependence",
                    "homogeneity",
                    "hourConcentration",
                    "organizerAnomalies",
                    "restDebt",
                    "volunteerLoad"),
            "IN_COHORT",
            List.of("cohortSkew", "elderOnlyShare", "needMismatch"),
            "GAVE_TIME",
            List.of("organizerAnomalies", "timeBank"),
            "HOLDS_ROLE",
            List.of("introductionPaths", "resourceTapping", "singlePersonDependency", "tieReconstitution"),
            "KNOWS",
            List.of("introductionPaths", "resourceTapping", "singlePersonDependency", "tieReconstitution"),
            "HAS_NEED",
            List.of("needRanking", "unmetNeeds"),
            "PROVIDES",
            List.of("resourceTapping", "unmetNeeds"));

    boolean counted() {
        return Boolean.TRUE.equals(properties.get("consentStats"));
    }

    List<PersonTie> keptTies() {
        return ties.stream().filter(tie -> tie.accountedFor(counted())).toList();
    }

    List<String> recordsToRemove() {
        return records.stream()
                .filter(record -> !record.used())
                .map(OwnRecord::id)
                .toList();
    }

    List<OwnRecord> recordsToKeep() {
        return records.stream().filter(OwnRecord::used).toList();
    }

    /** Identifiers of all that is gone afterwards. */
    List<String> gone() {
        Set<String> gone = new TreeSet<>(recordsToRemove());
        gone.add(person);
        ties.forEach(tie -> gone.add(tie.id()));
        return List.copyOf(gone);
    }

    Map<String, Integer> removed() {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("Person", 1);
        ties.stream()
                .filter(tie -> !tie.accountedFor(counted()))
                .forEach(tie -> counts.merge(tie.type(), 1, Integer::sum));
        records.stream().filter(record -> !record.used()).forEach(one -> counts.merge(one.label(), 1, Integer::sum));
        kept.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        return without(counts);
    }

    Map<String, Integer> detached() {
        Map<String, Integer> counts = new TreeMap<>();
        keptTies().forEach(tie -> counts.merge(tie.type(), 1, Integer::sum));
        recordsToKeep().forEach(record -> counts.merge(record.label(), 1, Integer::sum));
        acts.forEach((label, ids) -> counts.merge(label, ids.size(), Integer::sum));
        return without(counts);
    }

    Map<String, Integer> changed() {
        Map<String, Integer> counts = new TreeMap<>();
        rewritten.forEach(record -> counts.merge(kind(record), 1, Integer::sum));
        words.forEach((label, ids) -> counts.merge(label, ids.size(), Integer::sum));
        return without(counts);
    }

    private static String kind(GraphRecord record) {
        return record instanceof NodeRecord node ? node.label() : ((RelationshipRecord) record).type();
    }

    private static Map<String, Integer> without(Map<String, Integer> counts) {
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Diagnostics that the person is part of. */
    List<String> recomputed() {
        return ties.stream()
                .map(PersonTie::type)
                .distinct()
                .flatMap(type -> METRICS.getOrDefault(type, List.of()).stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
