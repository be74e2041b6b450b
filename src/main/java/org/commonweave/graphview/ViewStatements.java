package org.commonweave.graphview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.access.Visible;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.RelationshipType;

/**
 * Writes the statements of a view. Each starts from identifiers, label by label, because identifiers are indexed by
 * label; each looks through {@link Visible} alone and ends with a limit after a total order, so that what is left out
 * does not depend on how the graph happens to be stored.
 */
final class ViewStatements {

    private final Model model;

    ViewStatements(Model model) {
        this.model = model;
    }

    static Statement centre(String label) {
        return new Statement(
                "graphview/centre",
                "MATCH (n:" + label + " {id: $id}) WHERE " + Visible.present("n") + " RETURN n.id AS id");
    }

    /** What ties lead to from nodes of the labels; empty when no tie of the types starts or ends at them. */
    Optional<Statement> neighbours(Collection<String> from, Set<String> types) {
        return union(
                "graphview/neighbours",
                from,
                label -> types(
                        types, type -> type.from().contains(label) || type.to().contains(label)),
                (label, ties) -> "UNWIND $" + label + " AS id MATCH (a:" + label + " {id: id})-[t:" + ties
                        + "]-(b) WHERE " + Visible.present("t") + " AND " + Visible.present("b")
                        + " AND labels(b)[0] IN $labels AND NOT labels(b)[0] + ':' + b.id IN $known"
                        + " RETURN labels(b)[0] AS label, b.id AS id",
                "RETURN DISTINCT label, id ORDER BY id, label LIMIT $limit");
    }

    /** Ties among nodes of the labels; empty when none of the types starts at them. */
    Optional<Statement> ties(Collection<String> among, Set<String> types) {
        return union(
                "graphview/ties",
                among,
                label -> types(types, type -> type.from().contains(label)),
                (label, ties) -> "UNWIND $" + label + " AS id MATCH (a:" + label + " {id: id})-[t:" + ties
                        + "]->(b) WHERE labels(b)[0] + ':' + b.id IN $known AND " + Visible.present("t") + " AND "
                        + Visible.present("a") + " AND " + Visible.present("b")
                        + " RETURN type(t) AS type, t.id AS id, '" + label
                        + "' AS fromLabel, a.id AS fromId, labels(b)[0] AS toLabel, b.id AS toId,"
                        + " toFloat(coalesce(t.trust, t.hours, t.quantity, t.count)) AS weight,"
                        + " t.validFrom AS validFrom, t.validTo AS validTo",
                "RETURN type, id, fromLabel, fromId, toLabel, toId, weight, validFrom, validTo"
                        + " ORDER BY id LIMIT $limit");
    }

    /** What is drawn of nodes. */
    Statement nodes(Collection<String> labels) {
        return union(
                        "graphview/nodes",
                        labels,
                        label -> label,
                        (label, same) -> "UNWIND $" + label + " AS id MATCH (n:" + label + " {id: id}) WHERE "
                                + Visible.present("n") + " RETURN '" + label + "' AS label, n.id AS id,"
                                + " n.nameZhHans AS zhHans, n.nameZhHant AS zhHant, n.nameEn AS en, " + kind(label)
                                + " AS kind",
                        "RETURN label, id, zhHans, zhHant, en, kind")
                .orElseThrow();
    }

    /** The property that says what kind of thing a record is: the first of its own that has a list of values. */
    private String kind(String label) {
        NodeType type = model.nodeType(label);
        return type.own().stream()
                .filter(property -> property.kind() == PropertyKind.ENUM && !property.list())
                .findFirst()
                .map(Property::name)
                .map(name -> "n." + name)
                .orElse("null");
    }

    private String types(Set<String> asked, Predicate<RelationshipType> fits) {
        return model.relationshipTypes().stream()
                .filter(type -> asked.contains(type.name()) && fits.test(type))
                .map(RelationshipType::name)
                .collect(Collectors.joining("|"));
    }

    private interface Branch {
        String of(String label, String what);
    }

    /** One statement over labels, without those for which there is nothing to look for. */
    private static Optional<Statement> union(
            String name,
            Collection<String> labels,
            java.util.function.UnaryOperator<String> what,
            Branch branch,
            String end) {
        List<String> branches = labels.stream()
                .sorted()
                .flatMap(label -> {
                    String sought = what.apply(label);
                    return sought.isEmpty() ? Stream.empty() : Stream.of(branch.of(label, sought));
                })
                .toList();
        return branches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(name, "CALL () { " + String.join(" UNION ALL ", branches) + " } " + end));
    }
}
