package org.commonweave.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression and how to read what it gives.
 *
 * @param cypher an expression over variables in scope
 */
record Compiled(String cypher, Shape shape) {

    /** A list of expressions as one, each read under its key. */
    static final class Fields {

        private final List<String> expressions = new ArrayList<>();
        private final List<Shape.Field> shapes = new ArrayList<>();

        void add(String key, Compiled value) {
            shapes.add(new Shape.Field(key, expressions.size(), value.shape()));
            expressions.add(value.cypher());
        }

        /** A field whose value is known without the database. */
        void constant(String key, Object value) {
            shapes.add(new Shape.Field(key, -1, new Shape.Constant(value)));
        }

        String list() {
            return expressions.stream().collect(Collectors.joining(", ", "[", "]"));
        }

        int size() {
            return expressions.size();
        }

        List<Shape.Field> shapes() {
            return List.copyOf(shapes);
        }
    }
}
