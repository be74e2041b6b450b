package org.commonweave.graphview;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.collaboration.Layer;
import org.commonweave.read.GlobalId;
import org.commonweave.record.NamesRecords;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/**
 * A stored tie, which has a type, or a computed one, which has a layer and no direction.
 *
 * @param uuid null for a computed one
 */
record GraphViewTie(
        @Nullable String uuid,
        @Nullable String type,
        @Nullable Layer layer,
        NodeRef start,
        NodeRef end,
        @Nullable Double weight,
        @Nullable OffsetDateTime validFrom,
        @Nullable OffsetDateTime validTo)
        implements NamesRecords {

    @Override
    public List<NodeRef> named() {
        return List.of(start, end);
    }

    static GraphViewTie computed(Layer layer, String first, String second, double strength) {
        return new GraphViewTie(
                null,
                null,
                layer,
                new NodeRef("Organization", first),
                new NodeRef("Organization", second),
                strength,
                null,
                null);
    }

    public String from() {
        return new GlobalId(start.label(), start.id()).encode();
    }

    public String to() {
        return new GlobalId(end.label(), end.id()).encode();
    }
}
