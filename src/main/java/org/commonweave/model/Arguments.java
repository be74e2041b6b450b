package org.commonweave.model;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of one directive, as values of Java. */
record Arguments(@Nullable Directive directive) {

    static Arguments of(DirectivesContainer<?> owner, String name) {
        List<Directive> found = owner.getDirectives(name);
        return new Arguments(found.isEmpty() ? null : found.get(0));
    }

    @Nullable String string(String name) {
        return text(value(name));
    }

    String string(String name, String otherwise) {
        String found = string(name);
        return found == null ? otherwise : found;
    }

    boolean flag(String name) {
        return value(name) instanceof BooleanValue b && b.isValue();
    }

    @Nullable Double number(String name) {
        Value<?> value = value(name);
        if (value instanceof IntValue i) {
            return i.getValue().doubleValue();
        }
        return value instanceof FloatValue f ? Double.valueOf(f.getValue().doubleValue()) : null;
    }

    List<String> strings(String name) {
        return value(name) instanceof ArrayValue array
                ? array.getValues().stream().map(v -> String.valueOf(text(v))).toList()
                : List.of();
    }

    private @Nullable Value<?> value(String name) {
        Argument argument = directive == null ? null : directive.getArgument(name);
        return argument == null ? null : argument.getValue();
    }

    private static @Nullable String text(@Nullable Value<?> value) {
        if (value instanceof StringValue s) {
            return s.getValue();
        }
        return value instanceof EnumValue e ? e.getName() : null;
    }
}
