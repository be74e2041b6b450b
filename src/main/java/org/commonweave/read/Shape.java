package org.commonweave.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * How a value of the answer is read. Objects come as lists, by position: no name a client chose ever reaches the
 * database, and less travels.
 */
sealed interface Shape
        permits Shape.Plain,
                Shape.Constant,
                Shape.Identifier,
                Shape.Json,
                Shape.Fields,
                Shape.Items,
                Shape.OneOf,
                ConnectionShape,
                ConnectionShape.CursorShape {

    @Nullable Object read(Value value);

    /** A value as it is. */
    record Plain() implements Shape {
        @Override
        public @Nullable Object read(Value value) {
            return value.isNull() ? null : value.asObject();
        }
    }

    /** A value known when the statement was compiled. */
    record Constant(Object known) implements Shape {
        @Override
        public Object read(Value value) {
            return known;
        }
    }

    /** A stored identifier, told to clients as a global one. */
    record Identifier(String label) implements Shape {
        @Override
        public @Nullable Object read(Value value) {
            return value.isNull() ? null : new GlobalId(label, value.asString()).encode();
        }
    }

    /** JSON that is stored as text. */
    record Json() implements Shape {
        @Override
        public @Nullable Object read(Value value) {
            return value.isNull() ? null : JsonText.parse(value.asString());
        }
    }

    /** A position in the list of an object's values, and the key its reader asks for. */
    record Field(String key, int position, Shape shape) {}

    /** An object, or null. */
    record Fields(@Nullable String typeName, List<Field> fields) implements Shape {
        @Override
        public @Nullable Map<String, @Nullable Object> read(Value value) {
            if (value.isNull()) {
                return null;
            }
            Answer object = new Answer(fields.size() + 1);
            if (typeName != null) {
                object.put(TypeNames.KEY, typeName);
            }
            for (Field field : fields) {
                Value part = field.position() < 0 ? value : value.get(field.position());
                object.put(field.key(), field.shape().read(part));
            }
            return object;
        }
    }

    /** A list of objects. */
    record Items(Shape item) implements Shape {
        @Override
        public Object read(Value value) {
            return value.asList(item::read);
        }
    }

    /** An object of one of several types: its label first, then the object. */
    record OneOf(Map<String, Shape> byLabel) implements Shape {
        @Override
        public @Nullable Object read(Value value) {
            if (value.isNull()) {
                return null;
            }
            Shape shape = byLabel.get(value.get(0).asString());
            return shape == null ? null : shape.read(value.get(1));
        }
    }
}
