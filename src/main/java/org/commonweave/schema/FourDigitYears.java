package org.commonweave.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scalar for times that takes the years of RFC 3339, 0001 to 9999: the calendar of Java goes on where neither clients nor
 * the graph can follow.
 */
record FourDigitYears(Coercing<?, ?> times) implements Coercing<Object, Object> {

    static GraphQLScalarType of(GraphQLScalarType scalar) {
        return scalar.transform(builder -> builder.coercing(new FourDigitYears(scalar.getCoercing())));
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return times.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        Object time = times.parseValue(input, context, locale);
        if (outside(time)) {
            throw new CoercingParseValueException(message(input));
        }
        return time;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object time = times.parseLiteral(input, variables, context, locale);
        if (outside(time)) {
            throw new CoercingParseLiteralException(message(time));
        }
        return time;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return times.valueToLiteral(input, context, locale);
    }

    private static boolean outside(@Nullable Object time) {
        if (!(time instanceof TemporalAccessor given)) {
            return false;
        }
        int year = given.get(ChronoField.YEAR);
        return year < 1 || year > 9999;
    }

    private static String message(@Nullable Object time) {
        return "The year of '" + time + "' is outside 0001 to 9999.";
    }
}
