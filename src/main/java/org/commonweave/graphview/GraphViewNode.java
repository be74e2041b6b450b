package org.commonweave.graphview;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.commonweave.projection.Name;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NamesRecords;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * A node as it is drawn.
 *
 * @param node its record, which is loaded when it is asked for
 * @param degree its edges in the whole neighbourhood, shown or not
 */
record GraphViewNode(NodeRef node, Name names, @Nullable String kind, int distance, int degree)
        implements NamesRecords {

    @Override
    public List<NodeRef> named() {
        return List.of(node);
    }

    public String id() {
        return new GlobalId(node.label(), node.id()).encode();
    }

    public String uuid() {
        return node.id();
    }

    public String label() {
        return NodeKinds.value(node.label());
    }

    public String name(DataFetchingEnvironment environment) {
        return names.in(environment.getArgument("lang"), node.id());
    }
}
