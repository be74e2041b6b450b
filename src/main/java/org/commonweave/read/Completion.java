package org.commonweave.read;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a value that a statement has shaped becomes what is answered, worked out once for a selection. What it cannot do is
 * {@link Unusual}: the engine then completes the value its own way, and says what is wrong with it.
 */
interface Completion {

    /** Neither null nor what a schema would call an error. */
    Object complete(Object value, With with) throws Unusual;

    /** What scalars are serialized with. */
    record With(GraphQLContext context, Locale locale) {}

    /** For the engine to see to. Says nothing, because it tells nobody. */
    final class Unusual extends Exception {

        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /** A scalar. */
    record Leaf(Coercing<?, ?> coercing) implements Completion {
        @Override
        public Object complete(Object value, With with) throws Unusual {
            try {
                Object told = coercing.serialize(value, with.context(), with.locale());
                if (told != null) {
                    return told;
                }
            } catch (GraphQLException | IllegalArgumentException | ClassCastException wrong) {
                throw new Unusual();
            }
            throw new Unusual();
        }
    }

    /** A value of an enumeration. */
    record OneOfNames(GraphQLEnumType type) implements Completion {
        @Override
        public Object complete(Object value, With with) throws Unusual {
            try {
                return Objects.requireNonNull(type.serialize(value, with.context(), with.locale()));
            } catch (GraphQLException wrong) {
                throw new Unusual();
            }
        }
    }

    /** A list. */
    record Items(Completion item, boolean nullable) implements Completion {
        @Override
        public Object complete(Object value, With with) throws Unusual {
            if (!(value instanceof List<?> items)) {
                throw new Unusual();
            }
            List<@Nullable Object> completed = new ArrayList<>(items.size());
            for (Object one : items) {
                completed.add(orNull(item, nullable, one, with));
            }
            return completed;
        }
    }

    /** A field of an object: always the same when nothing of the object is read. */
    record Part(
            String key,
            boolean nullable,
            Completion completion,
            @Nullable String known) {}

    /** An object of a type. */
    record Whole(List<Part> parts) implements Completion {
        @Override
        public Object complete(Object value, With with) throws Unusual {
            if (!(value instanceof Answer answer)) {
                throw new Unusual();
            }
            Map<String, @Nullable Object> completed = new LinkedHashMap<>(parts.size() * 2);
            for (Part part : parts) {
                completed.put(
                        part.key(),
                        part.known() != null
                                ? part.known()
                                : orNull(part.completion(), part.nullable(), answer.get(part.key()), with));
            }
            return completed;
        }
    }

    /** An object of one of the types of an interface, by its name; of those that can be completed here. */
    record OneOfTypes(Map<String, Completion> byName) implements Completion {
        @Override
        public Object complete(Object value, With with) throws Unusual {
            Completion completion =
                    value instanceof Answer answer ? byName.get(String.valueOf(answer.get(TypeNames.KEY))) : null;
            if (completion == null) {
                throw new Unusual();
            }
            return completion.complete(value, with);
        }
    }

    private static @Nullable Object orNull(Completion completion, boolean nullable, @Nullable Object value, With with)
            throws Unusual {
        if (value != null) {
            return completion.complete(value, with);
        }
        if (!nullable) {
            throw new Unusual();
        }
        return null;
    }
}
