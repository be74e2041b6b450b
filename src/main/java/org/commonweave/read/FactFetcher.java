package org.commonweave.read;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.commonweave.access.Moment;
import org.commonweave.diagnosis.Told;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.record.NodeRef;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells computed facts: a field takes the component of its name. Where the schema says a record of the graph and the fact
 * holds its identifier, the record is loaded, together with all others that the same field asks for. A map becomes a list
 * of objects, whose field marked with the key directive holds the key.
 */
@Component
class FactFetcher implements DataFetcher<Object> {

    private final Model model;
    private final Clock clock;
    private final Set<String> keys;

    FactFetcher(Model model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.keys = keys(ModelConfiguration.sdl());
    }

    private static Set<String> keys(TypeDefinitionRegistry sdl) {
        Set<String> keys = new HashSet<>();
        for (ObjectTypeDefinition type : sdl.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                if (field.hasDirective("key")) {
                    keys.add(type.getName() + "." + field.getName());
                }
            }
        }
        return keys;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        if (source == null) {
            throw new IllegalStateException("No fetcher answers the root field "
                    + environment.getField().getName());
        }
        Object value = value(source, environment);
        // A future, because the engine waits for no Mono within a subscription's events.
        return value instanceof Mono<?> later
                ? later.map(found -> List.of(served(found, environment)))
                        .flatMap(one -> one.get(0) instanceof CompletableFuture<?> future
                                ? Mono.<Object>fromFuture(future)
                                : Mono.just(one.get(0)))
                        .toFuture()
                : value == null ? null : served(value, environment);
    }

    private @Nullable Object value(Object source, DataFetchingEnvironment environment) throws Exception {
        String name = environment.getField().getName();
        if (source instanceof Entry entry) {
            if (keys.contains(((GraphQLNamedType) environment.getParentType()).getName() + "." + name)) {
                return entry.key();
            }
            Object held = entry.value();
            return held != null && Accessors.has(held, name) ? Accessors.call(held, name, environment) : held;
        }
        if (source instanceof Fields fields) {
            return fields.field(name, environment);
        }
        if (source instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (source instanceof Told told && !Accessors.has(told, name)) {
            return Accessors.call(told.result().detail(), name, environment);
        }
        return Accessors.call(source, name, environment);
    }

    private Object served(Object value, DataFetchingEnvironment environment) {
        String type = GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName();
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(environment.getFieldType()));
        if (list && value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList();
        }
        if (!model.isNode(type) && !type.equals("Node")) {
            return value;
        }
        if (list && value instanceof Collection<?> items) {
            List<RecordKey> wanted =
                    items.stream().map(item -> key(type, item, environment)).toList();
            return loader(environment).loadMany(wanted);
        }
        return value instanceof NodeRef || value instanceof String
                ? loader(environment).load(key(type, value, environment))
                : value;
    }

    private RecordKey key(String type, Object value, DataFetchingEnvironment environment) {
        NodeRef node = value instanceof NodeRef ref ? ref : new NodeRef(type, String.valueOf(value));
        // A fact that looks at an instant refers to records as they were then.
        Moment at = environment.getLocalContext() instanceof Moment moment ? moment : Moment.of(clock, null, null);
        return RecordKey.of(node, environment, at);
    }

    private static DataLoader<RecordKey, Object> loader(DataFetchingEnvironment environment) {
        DataLoader<RecordKey, Object> loader = environment.getDataLoader(RecordLoader.NAME);
        if (loader == null) {
            throw new IllegalStateException("No loader of records is registered");
        }
        return loader;
    }
}
