package org.commonweave.read;

import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationField;

/** A list at the other end of a relationship, as subqueries of the statement it is selected in. */
final class RelatedConnection {

    private final Compilation compilation;
    private final RelationField relation;
    private final String owner;

    RelatedConnection(Compilation compilation, RelationField relation, String owner) {
        this.compilation = compilation;
        this.relation = relation;
        this.owner = owner;
    }

    Compiled compile(SelectedField field) {
        CypherWriter writer = compilation.writer();
        NodeType target = compilation.model().nodeType(relation.target());
        Map<String, Object> arguments = field.getArguments();
        String tie = writer.variable("r");
        String node = writer.variable("n");
        Page page = Page.of(arguments);
        // The same relation looks the same from both of its ends; the name of the field tells which it is.
        String list = relation.name() + "/" + relation.connectionPrefix();
        Order order = Order.of(list, target, node, arguments.get("orderBy"), List.of());
        String match = "MATCH "
                + relation.direction()
                        .pattern(owner, tie + ":" + relation.relationship().name(), node + ":" + relation.target())
                + " WHERE " + Visible.present(tie) + " AND " + Visible.present(node)
                + compilation.filters().and(target, node, arguments.get("where"));
        return new ConnectionFields(
                        compilation.projection().ofNode(target, node), order, Map.of(), relation.relationship(), tie)
                .compile(
                        field.getSelectionSet().getImmediateFields(),
                        page,
                        row -> "COLLECT { " + match + " WITH " + tie + ", " + node + Slice.cypher(order, page, writer)
                                + " RETURN " + row + " }",
                        () -> "COUNT { " + match + " }");
    }
}
