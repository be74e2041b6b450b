package org.commonweave.read;

import graphql.schema.SelectedField;
import org.commonweave.access.Visible;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationField;

/** The one record at the other end of a relationship; the first by identifier where the data holds several. */
final class RelatedRecord {

    private final Compilation compilation;
    private final RelationField relation;
    private final String owner;

    RelatedRecord(Compilation compilation, RelationField relation, String owner) {
        this.compilation = compilation;
        this.relation = relation;
        this.owner = owner;
    }

    Compiled compile(SelectedField field) {
        NodeType target = compilation.model().nodeType(relation.target());
        String tie = compilation.writer().variable("r");
        String node = compilation.writer().variable("n");
        Compiled value = compilation
                .projection()
                .of(target, node, field.getSelectionSet().getImmediateFields());
        String pattern = relation.direction()
                .pattern(owner, tie + ":" + relation.relationship().name(), node + ":" + relation.target());
        return new Compiled(
                "head(COLLECT { MATCH " + pattern + " WHERE " + Visible.present(tie) + " AND " + Visible.present(node)
                        + " WITH " + node + " ORDER BY " + node + ".id LIMIT 1 RETURN " + value.cypher() + " })",
                value.shape());
    }
}
