package org.commonweave.record;

import java.util.Map;

/** A node or a relationship on its way into or out of the graph, its properties keyed by the names the model gives them. */
public sealed interface GraphRecord permits NodeRecord, RelationshipRecord {

    /** The stored identifier: stable, so that writing the same record twice changes nothing. */
    String id();

    Map<String, Object> properties();

    /** The same record with other properties. */
    GraphRecord with(Map<String, Object> others);
}
