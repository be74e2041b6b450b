package org.commonweave.model;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Stream;

/** Reads which root fields are answered by which statement. */
final class QuestionReader {

    private QuestionReader() {}

    static List<Question> read(TypeDefinitionRegistry sdl) {
        ObjectTypeDefinition query = sdl.getTypeOrNull("Query", ObjectTypeDefinition.class);
        Stream<FieldDefinition> extended = sdl.objectTypeExtensions().getOrDefault("Query", List.of()).stream()
                .flatMap(extension -> extension.getFieldDefinitions().stream());
        Stream<FieldDefinition> own = query == null ? Stream.empty() : query.getFieldDefinitions().stream();
        return Stream.concat(own, extended)
                .filter(field -> field.hasDirective("question"))
                .map(QuestionReader::question)
                .toList();
    }

    private static Question question(FieldDefinition field) {
        Arguments question = Arguments.of(field, "question");
        return new Question(
                field.getName(),
                question.string("name", ""),
                question.strings("order"),
                field.getInputValueDefinitions().stream()
                        .filter(argument ->
                                FieldReader.baseName(argument.getType()).equals("ID"))
                        .map(argument -> argument.getName())
                        .toList());
    }
}
