package org.commonweave.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** Ties in memory, by the records they lead from and to. */
final class Ties {

    private final Map<NodeRef, List<RelationshipRecord>> out = new HashMap<>();
    private final Map<NodeRef, List<RelationshipRecord>> in = new HashMap<>();

    Ties(List<RelationshipRecord> ties) {
        for (RelationshipRecord tie : ties) {
            out.computeIfAbsent(tie.from(), end -> new ArrayList<>(4)).add(tie);
            in.computeIfAbsent(tie.to(), end -> new ArrayList<>(4)).add(tie);
        }
    }

    /** Where ties of these types lead from here. */
    Stream<NodeRef> from(NodeRef here, Set<String> types) {
        return out.getOrDefault(here, List.of()).stream()
                .filter(tie -> types.contains(tie.type()))
                .map(RelationshipRecord::to);
    }

    /** From where ties of these types lead here, of a label. */
    Stream<NodeRef> to(NodeRef here, Set<String> types, String label) {
        return in.getOrDefault(here, List.of()).stream()
                .filter(tie -> types.contains(tie.type())
                        && tie.from().label().equals(label)
                        && !Boolean.FALSE.equals(tie.properties().get(REACHES)))
                .map(RelationshipRecord::from);
    }

    /** Set and false where a tie may be told of whoever belongs to the scope, and does not make anybody belong to it. */
    static final String REACHES = "reaches";
}
