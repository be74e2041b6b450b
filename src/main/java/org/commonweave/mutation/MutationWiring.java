package org.commonweave.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonweave.access.Viewer;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the derived mutations to the changes, and their payloads to the reads. */
@Component
class MutationWiring implements RuntimeWiringConfigurer {

    private static final String UUID_KEY = "uuid";
    private static final int MAX_UPSERTS = 1_000;

    private final Model model;
    private final Changes changes;
    private final Batches batches;
    private final StoredValidity stored;
    private final Reads reads;
    private final References references;

    MutationWiring(Model model, Changes changes, Batches batches, StoredValidity stored, Reads reads) {
        this.model = model;
        this.changes = changes;
        this.batches = batches;
        this.stored = stored;
        this.reads = reads;
        this.references = new References(model);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", mutation -> {
            model.nodeTypes().forEach(type -> {
                mutation.dataFetcher("create" + type.label(), env -> {
                    Outcome objection = reserved(type, env);
                    return payload(
                            objection != null ? Mono.just(objection) : changes.create(viewer(env), type, input(env)));
                });
                mutation.dataFetcher("update" + type.label(), env -> update(type, env));
            });
            model.relationshipTypes()
                    .forEach(type -> mutation.dataFetcher("link" + type.pascalName(), env -> link(type, env)));
            return mutation.dataFetcher("endRecord", this::end)
                    .dataFetcher("unlink", this::unlink)
                    .dataFetcher("upsert", this::upsert);
        });
        model.nodeTypes()
                .forEach(type -> wiring.type(
                        type.label() + "Payload",
                        payload -> payload.dataFetcher(type.singular(), env -> written(type, env))));
    }

    /** As it is now; a record that is not in force now as it is when it is. */
    private Mono<Object> written(NodeType type, DataFetchingEnvironment environment) {
        Map<String, Object> payload = environment.getSource();
        Object uuid = Objects.requireNonNull(payload).get(UUID_KEY);
        return uuid == null
                ? Mono.empty()
                : reads.one(type, uuid.toString(), environment)
                        .switchIfEmpty(Mono.defer(() -> stored.inForce(type, uuid.toString())
                                .flatMap(at -> reads.one(type, uuid.toString(), at, environment))));
    }

    private Mono<Map<String, Object>> update(NodeType type, DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        Outcome objection = reserved(type, environment);
        return payload(
                objection != null
                        ? Mono.just(objection)
                        : Mono.fromSupplier(() -> GlobalId.uuidOf(
                                        type.label(), String.valueOf(input.get("id")), List.of("input", "id")))
                                .flatMap(uuid -> changes.update(viewer(environment), type, uuid, input))
                                .onErrorResume(Refusal.class, refusal -> Mono.just(MutationPayload.refused(refusal))));
    }

    private Mono<Map<String, Object>> end(DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        Optional<GlobalId> id = GlobalId.decode(String.valueOf(input.get("id")));
        return id.flatMap(global -> model.findNodeType(global.label()).map(type -> {
                    Outcome objection = reserved(type, environment);
                    return payload(
                            objection != null
                                    ? Mono.just(objection)
                                    : changes.end(viewer(environment), type, global.uuid(), input));
                }))
                .orElseGet(() -> payload(Mono.just(Outcome.refused("id", "NOT_FOUND", "There is no such record."))));
    }

    private Mono<Map<String, Object>> link(RelationshipType type, DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        NodeRef from = references.end(input.get("from"), type.from());
        NodeRef to = references.end(input.get("to"), type.to());
        Outcome objection = from == null ? noEnd("from") : to == null ? noEnd("to") : reserved(type, environment);
        return payload(
                objection != null
                        ? Mono.just(objection)
                        : changes.link(
                                viewer(environment),
                                type.name(),
                                Objects.requireNonNull(from),
                                Objects.requireNonNull(to),
                                input));
    }

    /** What has a mutation with rules of its own is not written past them. */
    private static @Nullable Outcome reserved(RelationshipType type, DataFetchingEnvironment environment) {
        return type.mutation() == null || viewer(environment).administers()
                ? null
                : Outcome.refused(
                        null,
                        "FORBIDDEN",
                        type.name() + " is written by " + type.mutation() + "; only an administrator links it.");
    }

    private static @Nullable Outcome reserved(NodeType type, DataFetchingEnvironment environment) {
        return type.mutation() == null || viewer(environment).administers()
                ? null
                : Outcome.refused(
                        null,
                        "FORBIDDEN",
                        type.label() + " is written by " + type.mutation()
                                + " and the steps that follow it; only an administrator writes it directly.");
    }

    private static Outcome noEnd(String field) {
        return Outcome.refused(field, "DANGLING_REFERENCE", References.noRecord(field));
    }

    private Mono<Map<String, Object>> unlink(DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        RelationshipType type = model.relationshipType(String.valueOf(input.get("type")));
        Outcome objection = reserved(type, environment);
        if (objection != null) {
            return payload(Mono.just(objection));
        }
        return payload(changes.unlink(viewer(environment), type.name(), String.valueOf(input.get("uuid")), input));
    }

    private Mono<Map<String, Object>> upsert(DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        BatchInput batch = BatchInput.of(model, references, input);
        if (batch.items().size() + batch.errors().size() > MAX_UPSERTS) {
            return payload(Mono.just(Outcome.refused(
                    null, "TOO_MANY", "At most " + MAX_UPSERTS + " records at once; use an import for more.")));
        }
        List<UserError> errors = new ArrayList<>(batch.errors());
        batch.items().forEach(item -> {
            Outcome objection = item.record() instanceof NodeRecord node
                    ? reserved(model.nodeType(node.label()), environment)
                    : reserved(model.relationshipType(((RelationshipRecord) item.record()).type()), environment);
            if (objection != null) {
                objection.userErrors().forEach(why -> errors.add(item.error("", why.code(), why.message())));
            }
        });
        return payload(
                errors.isEmpty()
                        ? batches.upsert(viewer(environment), batch.items(), input)
                        : Mono.just(Outcome.refused(errors)));
    }

    private static Mono<Map<String, Object>> payload(Mono<Outcome> outcome) {
        return outcome.map(done -> {
            Map<String, Object> payload = new HashMap<>();
            payload.put("userErrors", done.userErrors());
            payload.put(UUID_KEY, done.uuid());
            payload.put("created", done.written().created());
            payload.put("updated", done.written().updated());
            payload.put("unchanged", done.written().unchanged());
            return payload;
        });
    }

    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }

    private static Viewer viewer(DataFetchingEnvironment environment) {
        return Reads.viewer(environment);
    }
}
