package org.commonweave.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweave.access.Viewer;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
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
    private final Reads reads;

    MutationWiring(Model model, Changes changes, Reads reads) {
        this.model = model;
        this.changes = changes;
        this.reads = reads;
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

    private Mono<Object> written(NodeType type, DataFetchingEnvironment environment) {
        Map<String, Object> payload = environment.getSource();
        Object uuid = Objects.requireNonNull(payload).get(UUID_KEY);
        return uuid == null ? Mono.empty() : reads.one(type, uuid.toString(), environment);
    }

    private Mono<Map<String, Object>> update(NodeType type, DataFetchingEnvironment environment) {
        Map<String, Object> input = input(environment);
        String uuid = GlobalId.uuidOf(type.label(), String.valueOf(input.get("id")), List.of("input", "id"));
        Outcome objection = reserved(type, environment);
        return payload(
                objection != null ? Mono.just(objection) : changes.update(viewer(environment), type, uuid, input));
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
        NodeRef from = ref(input.get("from"), type.from());
        NodeRef to = ref(input.get("to"), type.to());
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
        return Outcome.refused(
                field,
                "DANGLING_REFERENCE",
                "'" + field + "' names no record; give a record's id, or its type and uuid as in Person:uuid.");
    }

    /**
     * A reference to a record of a label the model knows, so that nothing else ever reaches a statement: a global
     * identifier, Label:uuid, or the bare uuid where only one label will do.
     */
    private @Nullable NodeRef ref(@Nullable Object id, Set<String> labels) {
        String text = String.valueOf(id);
        Optional<GlobalId> global = GlobalId.decode(text);
        if (global.isPresent()) {
            return global.filter(g -> model.isNode(g.label()))
                    .map(g -> new NodeRef(g.label(), g.uuid()))
                    .orElse(null);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String label = text.substring(0, colon);
            return model.isNode(label) ? new NodeRef(label, text.substring(colon + 1)) : null;
        }
        return labels.size() == 1 ? new NodeRef(labels.iterator().next(), text) : null;
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
        List<GraphRecord> records = new ArrayList<>();
        for (NodeType type : model.nodeTypes()) {
            for (Map<String, Object> item : items(input, type.plural())) {
                Object uuid = item.get(UUID_KEY);
                Outcome objection = reserved(type, environment);
                if (objection != null) {
                    return payload(Mono.just(objection));
                }
                records.add(new NodeRecord(
                        type.label(),
                        uuid == null ? UUID.randomUUID().toString() : uuid.toString(),
                        Inputs.properties(item)));
            }
        }
        for (RelationshipType type : model.relationshipTypes()) {
            for (Map<String, Object> item : items(input, "link" + type.pascalName())) {
                NodeRef from = ref(item.get("from"), type.from());
                NodeRef to = ref(item.get("to"), type.to());
                Outcome objection = reserved(type, environment);
                if (from == null || to == null || objection != null) {
                    return payload(Mono.just(objection != null ? objection : noEnd(from == null ? "from" : "to")));
                }
                records.add(Inputs.link(type.name(), from, to, Inputs.properties(item), item));
            }
        }
        return payload(
                records.size() > MAX_UPSERTS
                        ? Mono.just(Outcome.refused(
                                null,
                                "TOO_MANY",
                                "At most " + MAX_UPSERTS + " records at once; use an import for more."))
                        : changes.upsert(viewer(environment), records, input));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> input, String name) {
        return (List<Map<String, Object>>) input.getOrDefault(name, List.of());
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
