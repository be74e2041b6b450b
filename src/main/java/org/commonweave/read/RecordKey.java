package org.commonweave.read;

import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.record.NodeRef;

/**
 * A record that a computed fact refers to, with what the field selects of it. Keys of the same field share a statement.
 *
 * @param field tells the place in the document the selection belongs to
 */
public record RecordKey(NodeRef node, MergedField field, List<SelectedField> selected, Viewer viewer, Moment at) {

    public static RecordKey of(NodeRef node, DataFetchingEnvironment environment, Moment at) {
        return new RecordKey(
                node,
                environment.getMergedField(),
                environment.getSelectionSet().getImmediateFields(),
                Reads.viewer(environment),
                at);
    }

    /** The same place in the document is the same object; comparing selections would cost more than it saves. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
        return other instanceof RecordKey key && node.equals(key.node) && field == key.field && at.equals(key.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(node, System.identityHashCode(field));
    }
}
