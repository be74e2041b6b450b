package org.commonweave.read;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * A record that a computed fact refers to, with what the field selects of it. Keys of the same field share a statement.
 *
 * @param field the place in the document that the selection belongs to: what is written there, once or several times
 */
public record RecordKey(NodeRef node, List<Field> field, List<SelectedField> selected, Viewer viewer, Moment at) {

    public static RecordKey of(NodeRef node, DataFetchingEnvironment environment, Moment at) {
        return new RecordKey(
                node,
                environment.getMergedField().getFields(),
                environment.getSelectionSet().getImmediateFields(),
                Reads.viewer(environment),
                at);
    }

    /**
     * What is written in a document is compared as objects, which are made once for the document; selections are made
     * for every item of a list, and comparing them would cost more than it saves.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordKey key && node.equals(key.node) && field.equals(key.field) && at.equals(key.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(node, field, at);
    }

    /** Keys with the same are loaded by one statement. */
    Object together() {
        return List.of(field, at);
    }
}
