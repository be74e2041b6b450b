package org.commonweave.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.record.StableId;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;
import org.commonweave.sample.SampleId;

/** Takes down the records of one part of a city: nodes before the ties between them. */
final class Sheet {

    private static final List<String> VISIBILITIES = List.of("PUBLIC", "PARTNERS", "PRIVATE");

    /** Private to the person they start from, as the model says. */
    private static final Set<String> PERSONAL =
            Set.of("IN_COHORT", "KNOWS", "SKILLED_IN", "INTERESTED_IN", "TOOK_PART", "GAVE_TIME", "INVITED");

    private final String scope;
    private final List<GraphRecord> nodes = new ArrayList<>();
    private final List<GraphRecord> ties = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Sheet(String scope) {
        this.scope = scope;
    }

    /** The node that has, or will have, the key. */
    NodeRef ref(String label, String key) {
        return new NodeRef(label, StableId.of(scope, label, key));
    }

    End open(String label, String key) {
        return End.open(ref(label, key));
    }

    static End category(String code) {
        return End.open(new NodeRef("Category", SampleId.of("Category", "commonweave:" + code)));
    }

    static End cohort(String band) {
        return End.open(new NodeRef("Cohort", SampleId.of("Cohort", band)));
    }

    /** A node and the source it comes from. */
    End node(String label, String key, String source, Facts facts) {
        NodeRef ref = ref(label, key);
        facts.values().putIfAbsent("visibility", "PUBLIC");
        facts.values().putIfAbsent("recordedAt", Days.BEGINNING);
        facts.with("externalId", key);
        nodes.add(new NodeRecord(label, ref.id(), facts.values()));
        End end = new End(ref, String.valueOf(facts.values().get("visibility")));
        NodeRef from = new NodeRef("Source", SampleId.of("Source", source));
        tie(
                "FROM_SOURCE",
                end,
                End.open(from),
                Facts.of("recordedAt", facts.values().get("recordedAt")));
        return end;
    }

    void tie(String type, End from, End to, Facts facts) {
        tie(type, from, to, "", facts);
    }

    /** A tie, unless it was told already. */
    void tie(String type, End from, End to, String key, Facts facts) {
        if (!PERSONAL.contains(type)) {
            End closer = closed(from) >= closed(to) ? from : to;
            if (closed(closer) > 0) {
                facts.visibleTo(
                        closer.visibility(),
                        closer.visibility().equals("PRIVATE") ? closer.ref().id() : null);
            }
        }
        if (type.equals("KNOWS") || type.equals("HOLDS_ROLE")) {
            // Asked again shortly before the sample ends; ties that nobody confirms for two years are not kept.
            facts.values().putIfAbsent("confirmedAt", Days.REFERENCE.minusMonths(1));
        }
        facts.values().putIfAbsent("recordedAt", Days.BEGINNING);
        RelationshipRecord tie = RelationshipRecord.of(type, from.ref(), to.ref(), key, facts.values());
        if (told.add(tie.id())) {
            ties.add(tie);
        }
    }

    List<GraphRecord> records() {
        List<GraphRecord> all = new ArrayList<>(nodes);
        all.addAll(ties);
        return all;
    }

    private static int closed(End end) {
        return VISIBILITIES.indexOf(end.visibility());
    }
}
