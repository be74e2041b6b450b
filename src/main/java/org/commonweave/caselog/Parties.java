package org.commonweave.caselog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.commonweave.access.Viewer;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.StoredRecords;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records that a step names, as far as the viewer may see them: what is hidden, or no longer in force, is not there. */
@Component
public class Parties {

    private final StoredRecords stored;
    private final Model model;
    private final Clock clock;

    Parties(StoredRecords stored, Model model, Clock clock) {
        this.stored = stored;
        this.model = model;
        this.clock = clock;
    }

    /** The record, if it is there for the viewer. */
    public Mono<Optional<StoredRecords.Stored>> find(
            GraphTransaction transaction, Viewer viewer, String label, String id) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return stored.node(transaction, model.nodeType(label), id)
                .map(found -> found.filter(record -> record.visibleTo(viewer) && inForce(record, now)));
    }

    private static boolean inForce(StoredRecords.Stored record, OffsetDateTime now) {
        OffsetDateTime from = StoredCase.time(record.properties().get("validFrom"));
        OffsetDateTime to = StoredCase.time(record.properties().get("validTo"));
        return (from == null || !from.isAfter(now)) && (to == null || now.isBefore(to));
    }

    /** The outcome of naming what is not there; empty when all are. */
    public Mono<Optional<Outcome>> missing(
            GraphTransaction transaction, Viewer viewer, String label, List<String> ids, String field) {
        return Flux.fromIterable(ids)
                .distinct()
                .concatMap(id -> find(transaction, viewer, label, id))
                .any(Optional::isEmpty)
                .map(any -> any
                        ? Optional.of(Outcome.refused(
                                field, "DANGLING_REFERENCE", "'" + field + "' names no " + label + " that is there."))
                        : Optional.empty());
    }
}
