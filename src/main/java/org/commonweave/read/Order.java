package org.commonweave.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.schema.OrderTypes;
import org.jspecify.annotations.Nullable;

/**
 * A total order of a list: the keys asked for, then the identifier.
 *
 * @param list tells the list from others, as one of records of a type or of a relation
 */
record Order(String list, List<OrderTerm> terms) {

    Order {
        terms = List.copyOf(terms);
    }

    /** The order asked for, after keys that a search or a circle brings. */
    static Order of(String list, NodeType type, String node, @Nullable Object orderBy, List<OrderTerm> leading) {
        List<OrderTerm> terms = new ArrayList<>();
        if (orderBy instanceof List<?> asked && !asked.isEmpty()) {
            asked.forEach(order -> terms.add(term(type, node, (Map<?, ?>) order)));
        } else if (leading.isEmpty()) {
            terms.add(OrderTerm.present(OrderTypes.NAME, node + ".sortKey", PropertyKind.STRING, false));
        } else {
            terms.addAll(leading);
        }
        terms.add(OrderTerm.present("ID", node + ".id", PropertyKind.STRING, false));
        return new Order(list, terms);
    }

    private static OrderTerm term(NodeType type, String node, Map<?, ?> order) {
        String field = String.valueOf(order.get("field"));
        boolean descending = "DESC".equals(order.get("direction"));
        if (field.equals(OrderTypes.NAME)) {
            return OrderTerm.present(field, node + ".sortKey", PropertyKind.STRING, descending);
        }
        Property property = type.properties().stream()
                .filter(p -> OrderTypes.field(p.name()).equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema offers no order by " + field));
        return new OrderTerm(field, node + "." + property.name(), property.kind(), descending, !property.required());
    }

    /**
     * A condition that every record meets, and that lets a list be read from the index of its first key, in order and
     * only as far as its page goes; else all of a type would be sorted for it. Empty where there is no such index.
     */
    String indexed(String node) {
        return terms.get(0).expression().equals(node + ".sortKey") ? " AND " + node + ".sortKey IS NOT NULL" : "";
    }

    String cypher(boolean reversed) {
        return terms.stream().map(term -> term.cypher(reversed)).collect(Collectors.joining(", "));
    }

    /** The keys of a row, for its cursor. */
    String keys() {
        return terms.stream().map(OrderTerm::expression).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Tells this list and order from others, so that a cursor of another is not taken for one of this. */
    String signature() {
        return terms.stream()
                .map(term -> term.name() + (term.descending() ? "-" : "+"))
                .collect(Collectors.joining("", list + ":", ""));
    }
}
