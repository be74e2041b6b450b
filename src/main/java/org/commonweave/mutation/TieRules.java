package org.commonweave.mutation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonweave.access.Viewer;
import org.commonweave.access.WritePolicy;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who may say that two records belong together, and under which identifier. A relationship is a statement about the record it
 * starts from, so it is for whoever keeps that; where the other end is something that several take part in, also for whoever
 * keeps it.
 */
@Component
class TieRules {

    private final Model model;
    private final StoredRecords stored;
    private final Clock clock;

    TieRules(Model model, StoredRecords stored, Clock clock) {
        this.model = model;
        this.stored = stored;
        this.clock = clock;
    }

    /** A relationship as it is to be written, or why the viewer may not. */
    record Ruling(@Nullable Item item, @Nullable UserError error) {

        static Ruling of(Item item) {
            return new Ruling(item, null);
        }

        static Ruling refused(UserError error) {
            return new Ruling(null, error);
        }
    }

    /**
     * Rules on a relationship.
     *
     * @param brought records that are written along with it, and so are the viewer's own
     */
    Mono<Ruling> rule(GraphTransaction transaction, Viewer viewer, Item item, Set<NodeRef> brought) {
        RelationshipRecord tie = (RelationshipRecord) item.record();
        return mayState(transaction, viewer, tie, brought)
                .flatMap(may -> may ? found(transaction, viewer, item, tie) : Mono.just(notKept(item, tie)));
    }

    private Mono<Boolean> mayState(
            GraphTransaction transaction, Viewer viewer, RelationshipRecord tie, Set<NodeRef> brought) {
        if (viewer.administers()) {
            return Mono.just(true);
        }
        List<NodeRef> stating =
                model.relationshipType(tie.type()).byEnd() ? List.of(tie.from(), tie.to()) : List.of(tie.from());
        return Flux.fromIterable(stating)
                .concatMap(end -> brought.contains(end) ? Mono.just(true) : keeps(transaction, viewer, end))
                .any(kept -> kept);
    }

    private Mono<Boolean> keeps(GraphTransaction transaction, Viewer viewer, NodeRef end) {
        return stored.node(transaction, model.nodeType(end.label()), end.id())
                .map(found -> found.filter(record -> WritePolicy.mayChange(viewer, record.uuid(), record.owner()))
                        .isPresent());
    }

    private Ruling notKept(Item item, RelationshipRecord tie) {
        boolean byEnd = model.relationshipType(tie.type()).byEnd();
        return Ruling.refused(item.error(
                "from",
                "FORBIDDEN",
                tie.type() + " is for whoever keeps the record " + (byEnd ? "at one of its ends" : "it starts from")
                        + "; ask them or an administrator."));
    }

    /** What is there under its identifier. What the viewer does not see is not there: theirs gets an identifier of its own. */
    private Mono<Ruling> found(GraphTransaction transaction, Viewer viewer, Item item, RelationshipRecord tie) {
        return stored.tie(transaction, tie.type(), tie.id()).flatMap(found -> {
            if (found.isEmpty()) {
                return Mono.just(Ruling.of(item));
            }
            StoredRecords.Stored there = found.get();
            if (WritePolicy.mayChange(viewer, there.uuid(), there.owner())) {
                return Mono.just(endedBefore(item, tie, there));
            }
            if (there.visibleTo(viewer)) {
                return Mono.just(Ruling.refused(item.error(
                        "",
                        "FORBIDDEN",
                        "Somebody else keeps this relationship; only they and administrators change it.")));
            }
            RelationshipRecord own = apart(viewer, tie);
            return own.id().equals(tie.id())
                    ? Mono.just(Ruling.refused(item.error("uuid", "NOT_UNIQUE", "Take another uuid, or leave it out.")))
                    : found(transaction, viewer, item.with(own), own);
        });
    }

    private static RelationshipRecord apart(Viewer viewer, RelationshipRecord tie) {
        String start = String.valueOf(tie.properties().getOrDefault("validFrom", ""));
        boolean derived = RelationshipRecord.of(tie.type(), tie.from(), tie.to(), start, tie.properties())
                .id()
                .equals(tie.id());
        return derived
                ? RelationshipRecord.of(
                        tie.type(),
                        tie.from(),
                        tie.to(),
                        start + " " + Objects.toString(viewer.organization()),
                        tie.properties())
                : tie;
    }

    /** What has ended is not taken back by saying it again: it was not so in between. */
    private Ruling endedBefore(Item item, RelationshipRecord tie, StoredRecords.Stored there) {
        Instant end = instant(there.properties().get("validTo"));
        boolean dated =
                tie.properties().get("validFrom") != null || tie.properties().get("validTo") != null;
        return end == null || dated || end.isAfter(clock.instant())
                ? Ruling.of(item)
                : Ruling.refused(item.error(
                        "validFrom",
                        "CONFLICT",
                        "This relationship ended at " + end + "; say from when it holds again with validFrom."));
    }

    static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : value instanceof OffsetDateTime offset ? offset.toInstant() : null;
    }
}
