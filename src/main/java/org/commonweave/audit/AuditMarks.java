package org.commonweave.audit;

import graphql.execution.ExecutionStepInfo;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonweave.model.ModelConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that the schema marks with the directive audited. */
@Component
final class AuditMarks {

    private static final String NAME = "audited";

    private final Map<String, Map<String, Mark>> types = new HashMap<>();

    AuditMarks() {
        TypeDefinitionRegistry sdl = ModelConfiguration.sdl();
        sdl.getTypes(ObjectTypeDefinition.class).forEach(this::read);
        sdl.objectTypeExtensions().values().forEach(extensions -> extensions.forEach(this::read));
    }

    /**
     * What a mark says.
     *
     * @param whenGiven path of the argument without which it does not count
     * @param subject path of the argument that identifies what it is done to
     * @param always false when it counts only where people are in the answer
     */
    record Mark(
            AuditKind kind,
            @Nullable String whenGiven,
            @Nullable String subject,
            boolean always) {

        /** A system's own identifier; anything else that a client may write there is not for keeping. */
        private static final Pattern IDENTIFIER =
                Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

        static Mark of(Directive directive) {
            return new Mark(
                    AuditKind.valueOf(((EnumValue) directive.getArgument("as").getValue()).getName()),
                    text(directive.getArgument("whenGiven")),
                    text(directive.getArgument("subject")),
                    directive.getArgument("always") == null
                            || ((BooleanValue) directive.getArgument("always").getValue()).isValue());
        }

        private static @Nullable String text(@Nullable Argument argument) {
            return argument == null ? null : ((StringValue) argument.getValue()).getValue();
        }

        boolean counts(Map<String, Object> arguments) {
            if (whenGiven == null) {
                return true;
            }
            Object given = at(arguments, whenGiven);
            return given instanceof Iterable<?> items ? items.iterator().hasNext() : given != null;
        }

        @Nullable String subject(Map<String, Object> arguments) {
            return subject != null
                            && at(arguments, subject) instanceof String id
                            && IDENTIFIER.matcher(id).matches()
                    ? id
                    : null;
        }

        private static @Nullable Object at(Map<String, Object> arguments, String path) {
            Object found = arguments;
            for (String step : path.split("\\.", -1)) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
            return found;
        }
    }

    private void read(ObjectTypeDefinition type) {
        for (FieldDefinition field : type.getFieldDefinitions()) {
            field.getDirectives(NAME)
                    .forEach(directive -> types.computeIfAbsent(type.getName(), name -> new HashMap<>())
                            .put(field.getName(), Mark.of(directive)));
        }
    }

    /** The marks of a type's fields by their names; empty for nearly every type. */
    Map<String, Mark> of(String type) {
        return types.getOrDefault(type, Map.of());
    }

    /** The nearest mark on the way from something in the answer up to its root field. */
    @Nullable Mark above(ExecutionStepInfo place) {
        for (ExecutionStepInfo step = place; step != null && step.hasParent(); step = step.getParent()) {
            // The engine does not say whose field it is that a stream's event is of.
            GraphQLObjectType type = step.getObjectType();
            Mark mark = type == null
                    ? null
                    : of(type.getName()).get(step.getFieldDefinition().getName());
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }
}
