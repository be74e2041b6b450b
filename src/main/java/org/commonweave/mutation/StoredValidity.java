package org.commonweave.mutation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.model.NodeType;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When records are in force, to show those that were just written and are not in force now. */
@Component
class StoredValidity {

    private final Graph graph;
    private final Clock clock;

    StoredValidity(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** An instant at which the record is in force: its first, or else its last. */
    Mono<OffsetDateTime> inForce(NodeType type, String uuid) {
        Statement find = new Statement(
                "mutation/validity-" + type.label(),
                "MATCH (n:" + type.label() + " {id: $uuid}) RETURN n.validFrom AS validFrom, n.validTo AS validTo");
        return graph.read(find, Viewer.SYSTEM, Moment.of(clock, null, null), Map.of("uuid", uuid), this::instant)
                .next();
    }

    private OffsetDateTime instant(Record row) {
        ZonedDateTime from = row.get("validFrom").asZonedDateTime(null);
        ZonedDateTime to = row.get("validTo").asZonedDateTime(null);
        if (from != null) {
            return from.toOffsetDateTime();
        }
        return to == null ? OffsetDateTime.now(clock) : to.toOffsetDateTime().minusNanos(1);
    }
}
