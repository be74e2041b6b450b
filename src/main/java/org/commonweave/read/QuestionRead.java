package org.commonweave.read;

import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import org.commonweave.graph.Statement;
import org.commonweave.model.Model;
import org.commonweave.model.PropertyKind;
import org.commonweave.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question's rows as a connection, with what is selected of the records in its columns, in one statement. The text of
 * the question ends with its columns in scope.
 */
final class QuestionRead {

    /** Evidence is for looking at: the rest can be had by asking for the records themselves. */
    private static final int MAX_LISTED = 50;

    private final Compilation compilation;

    private QuestionRead(Compilation compilation) {
        this.compilation = compilation;
    }

    static RootRead of(Model model, Question question, Map<String, Object> arguments, List<SelectedField> selected) {
        Compilation compilation = new Compilation(model);
        Statement statement = Statement.named(question.statement());
        Page page = Page.of(arguments);
        Order order = order(question);
        String text = statement.text();
        Compiled connection = new ConnectionFields(new QuestionRead(compilation)::row, order, Map.of(), null, null)
                .compile(
                        selected,
                        page,
                        row -> "COLLECT { " + text + " WITH *" + Slice.cypher(order, page, compilation.writer())
                                + " RETURN " + row + " }",
                        () -> "COUNT { " + text + " RETURN 1 AS one }");
        Map<String, Object> parameters = compilation.writer().parameters();
        arguments.forEach(parameters::put);
        // What is asked about by identifier may be left out.
        question.identifiers().forEach(name -> parameters.put(name, uuid(model, name, arguments.get(name))));
        return RootRead.of(statement.name(), "RETURN " + connection.cypher() + " AS value", connection, compilation);
    }

    /** An argument that is called like a type takes records of that type alone. */
    private static @Nullable Object uuid(Model model, String name, @Nullable Object id) {
        if (id == null) {
            return null;
        }
        String text = String.valueOf(id);
        return model.nodeTypes().stream()
                .filter(type -> type.singular().equals(name))
                .findFirst()
                .map(type -> GlobalId.uuidOf(type.label(), text, List.of(name)))
                .orElseGet(() -> GlobalId.decode(text).map(GlobalId::uuid).orElse(text));
    }

    private static Order order(Question question) {
        return new Order(
                question.statement(),
                question.order().stream().map(QuestionRead::term).toList());
    }

    private static OrderTerm term(String column) {
        boolean descending = column.startsWith("-");
        String expression = descending ? column.substring(1) : column;
        PropertyKind kind = expression.endsWith(".id") ? PropertyKind.STRING : PropertyKind.FLOAT;
        return OrderTerm.present(expression, expression, kind, descending);
    }

    private Compiled row(SelectedField node) {
        return object(node.getSelectionSet().getImmediateFields(), "");
    }

    private Compiled object(List<SelectedField> selected, String owner) {
        Compiled.Fields fields = new Compiled.Fields();
        for (SelectedField field : selected) {
            if (!field.getName().startsWith("__")) {
                fields.add(field.getResultKey(), column(field, owner + field.getName()));
            }
        }
        return new Compiled(fields.list(), new Shape.Fields(null, fields.shapes()));
    }

    private Compiled column(SelectedField field, String column) {
        String type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        List<SelectedField> parts = field.getSelectionSet().getImmediateFields();
        if (parts.isEmpty()) {
            return new Compiled(column, new Shape.Plain());
        }
        if (!list) {
            Compiled one = compilation
                    .model()
                    .findNodeType(type)
                    .map(node -> compilation.projection().of(node, column, parts))
                    .orElseGet(() -> object(parts, column + "."));
            return new Compiled(
                    "CASE WHEN " + column + " IS NULL THEN null ELSE " + one.cypher() + " END", one.shape());
        }
        String item = compilation.writer().variable("x");
        Compiled one = compilation
                .model()
                .findNodeType(type)
                .map(node -> compilation.projection().of(node, item, parts))
                .orElseGet(() -> object(parts, item + "."));
        String unwound = "COLLECT { UNWIND " + column + " AS " + item + " WITH " + item + " LIMIT " + MAX_LISTED
                + " RETURN " + one.cypher() + " }";
        return new Compiled(unwound, new Shape.Items(one.shape()));
    }
}
