package org.commonweave.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

/** The records that the facts of a scope are read from. */
record Records(Map<NodeRef, NodeRecord> nodes, List<RelationshipRecord> ties) {

    private record Identity(String type, String id, NodeRef from, NodeRef to) {

        static Identity of(RelationshipRecord tie) {
            return new Identity(tie.type(), tie.id(), tie.from(), tie.to());
        }
    }

    static Records of(Collection<GraphRecord> records) {
        Map<NodeRef, NodeRecord> nodes = new HashMap<>();
        List<RelationshipRecord> ties = new ArrayList<>();
        for (GraphRecord record : records) {
            if (record instanceof NodeRecord node) {
                nodes.put(new NodeRef(node.label(), node.id()), node);
            } else if (record instanceof RelationshipRecord tie) {
                ties.add(tie);
            }
        }
        return new Records(nodes, ties);
    }

    /** The rest, without these nodes and all that is tied to them. */
    Records without(Set<NodeRef> gone) {
        return only(node -> !gone.contains(node), tie -> !gone.contains(tie.from()) && !gone.contains(tie.to()));
    }

    Records only(Predicate<NodeRef> node, Predicate<RelationshipRecord> tie) {
        Map<NodeRef, NodeRecord> left = new HashMap<>(nodes);
        left.keySet().removeIf(ref -> !node.test(ref));
        return new Records(left, ties.stream().filter(tie).toList());
    }

    /** Both; what is read from either of its ends is read twice, and is one. */
    Records with(Records more) {
        Map<NodeRef, NodeRecord> all = new HashMap<>(nodes);
        all.putAll(more.nodes);
        List<RelationshipRecord> both = new ArrayList<>(ties.size() + more.ties.size());
        Set<Identity> fresh = new HashSet<>();
        more.ties.stream().filter(tie -> fresh.add(Identity.of(tie))).forEach(both::add);
        ties.stream().filter(tie -> !fresh.contains(Identity.of(tie))).forEach(both::add);
        return new Records(all, both);
    }

    boolean has(NodeRef node) {
        return nodes.containsKey(node);
    }

    Stream<GraphRecord> all() {
        return Stream.concat(nodes.values().stream(), ties.stream());
    }

    int size() {
        return nodes.size() + ties.size();
    }
}
