package org.commonweave.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.record.RelationshipRecord;

/** What all rows are read with. */
final class Rows {

    private Rows() {}

    static <T> SortedMap<String, T> of(Collection<String> ids, Function<String, T> row) {
        SortedMap<String, T> rows = new TreeMap<>();
        ids.forEach(id -> rows.put(id, row.apply(id)));
        return rows;
    }

    static <T> SortedMap<String, T> of(Stream<RelationshipRecord> ties, Function<RelationshipRecord, T> row) {
        SortedMap<String, T> rows = new TreeMap<>();
        ties.forEach(tie -> rows.put(tie.id(), row.apply(tie)));
        return rows;
    }

    static Link forward(RelationshipRecord tie) {
        return new Link(tie.id(), tie.to().id(), Values.of(tie).validity());
    }

    static Link backward(RelationshipRecord tie) {
        return new Link(tie.id(), tie.from().id(), Values.of(tie).validity());
    }

    /** Links to the nodes that the type leads here from. */
    static List<Link> in(RecordIndex index, String type, String id) {
        return index.to(type, id).stream().map(Rows::backward).toList();
    }

    static List<Link> in(RecordIndex index, String type, String label, String id) {
        return index.to(type, id).stream()
                .filter(tie -> tie.from().label().equals(label))
                .map(Rows::backward)
                .toList();
    }

    static Set<String> targets(RecordIndex index, String type, String id) {
        return index.targets(type, id).collect(Collectors.toCollection(TreeSet::new));
    }
}
