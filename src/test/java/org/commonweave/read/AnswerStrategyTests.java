package org.commonweave.read;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are the engine's, whoever completed them: values, order, errors. */
class AnswerStrategyTests {

    private static final String SDL = """
            type Query { thing: Thing  things: [Thing]  any: [Named!]  sure: Thing! }
            interface Named { name: String }
            type Thing implements Named { name: String  level: Level  size: Int  parts: [Part!]  maybe: [Part]  of: Thing
              secret: Secret  fetched: String  must: String! }
            type Part implements Named { name: String  tags: [String!] }
            type Secret implements Named { name: String  part: Part }
            enum Level { HIGH LOW }
            """;

    private static final WatchedTypes WATCHED = new WatchedTypes() {
        @Override
        public boolean watches(GraphQLObjectType type) {
            return watchesWithin(type) || type.getName().equals("Query");
        }

        @Override
        public boolean watchesWithin(GraphQLObjectType holder) {
            return holder.getName().equals("Secret");
        }
    };

    /** A thing that has everything under every key the documents below ask for. */
    private static Answer thing() {
        Answer part = answer("Part", "name", "a part", "tags", List.of("one", "two"));
        Answer secret = answer("Secret", "name", "hidden");
        Answer inner = answer("Thing", "name", "inner", "must", "be", "size", 2, "parts", List.of(part));
        Answer thing = answer("Thing", "name", "outer", "other", "outer", "level", "HIGH", "size", 7, "must", "be");
        thing.put("kind", "Thing");
        thing.put("parts", List.of(part, part));
        thing.put("maybe", Arrays.asList(part, null));
        thing.put("of", inner);
        thing.put("secret", secret);
        return thing;
    }

    private final AtomicInteger stepped = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ thing { name level size must parts { name tags } of { name size parts { tags } } } }",
                "{ thing { must other: name __typename kind: __typename maybe { __typename name } } }",
                "query($no: Boolean = false) { thing { ...T @include(if: true) size @skip(if: true) level @include(if: $no) } }"
                        + " fragment T on Thing { name ... on Named { name } of { ... on Thing { must } } }",
                "{ things { name of { name } } thing { size } }",
                "{ any { __typename name ... on Thing { size } ... on Part { tags } } }",
            })
    void completesInOneGoWhatTheEngineWouldStepThrough(String document) {
        Map<String, Object> expected = answered(document, new AsyncExecutionStrategy());
        assertThat(expected).doesNotContainKey("errors");
        stepped.set(0);
        assertThat(answered(document, strategy()).toString()).isEqualTo(expected.toString());
        assertThat(stepped).as("objects the engine stepped into").hasValue(0);
    }

    static Stream<Arguments> unusual() {
        Answer part = answer("Part", "name", "a part");
        return Stream.of(
                Arguments.of("{ thing { name must } }", "must", null),
                Arguments.of("{ sure { name must } }", "must", null),
                Arguments.of("{ thing { name of { must } } }", "of", answer("Thing", "must", null)),
                Arguments.of("{ thing { name level } }", "level", "MIDDLE"),
                Arguments.of("{ thing { name size } }", "size", 1L << 40),
                Arguments.of("{ thing { name parts { name } } }", "parts", Arrays.asList(part, null)),
                Arguments.of("{ thing { name parts { name } } }", "parts", "no list"),
                Arguments.of("{ thing { name secret { name } } }", "of", null),
                Arguments.of("{ thing { name fetched } }", "of", null));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void leavesToTheEngineWhatIsNotSoPlain(String document, String key, @Nullable Object value) {
        Answer thing = thing();
        thing.put(key, value);
        Map<String, Object> expected = answered(document, new AsyncExecutionStrategy(), thing);
        stepped.set(0);
        assertThat(answered(document, strategy(), thing).toString()).isEqualTo(expected.toString());
        assertThat(stepped.get()).as("objects the engine stepped into").isPositive();
    }

    @Test
    void aWatchedTypeIsSteppedIntoWhereverItStands() {
        String document = "{ any { name } }";
        Map<String, Object> answer = answered(document, strategy(), answer("Secret", "name", "hidden"));
        assertThat(answer).hasToString("{data={any=[{name=hidden}]}}");
        assertThat(stepped).hasValue(1);
    }

    @Test
    void soIsWhatAWatchedTypeHolds() {
        Answer secret = answer("Secret", "name", "hidden");
        secret.put("part", answer("Part", "name", "a part"));
        answered("{ any { ... on Secret { part { name } } } }", strategy(), secret);
        assertThat(stepped).as("the secret and its part").hasValue(2);
    }

    private static AnswerStrategy strategy() {
        Selections selections = new Selections(ModelReader.read(ModelConfiguration.sdl()));
        return new AnswerStrategy(new SimpleDataFetcherExceptionHandler(), selections, List.of(WATCHED));
    }

    private Map<String, Object> answered(String document, ExecutionStrategy strategy) {
        return answered(document, strategy, thing());
    }

    private Map<String, Object> answered(String document, ExecutionStrategy strategy, Answer answer) {
        GraphQL engine = GraphQL.newGraphQL(schema(answer))
                .queryExecutionStrategy(strategy)
                .instrumentation(new SimplePerformantInstrumentation() {
                    @Override
                    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
                            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
                        stepped.incrementAndGet();
                        return ExecuteObjectInstrumentationContext.NOOP;
                    }
                })
                .build();
        ExecutionResult result =
                engine.execute(ExecutionInput.newExecutionInput(document).build());
        return result.toSpecification();
    }

    private static GraphQLSchema schema(Answer answer) {
        DataFetcher<Object> none = environment -> "fetched";
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(DataFetcherFactories.useDataFetcher(new AnswerFetcher(none))))
                .type(
                        "Query",
                        query -> query.dataFetcher("thing", environment -> answer)
                                .dataFetcher("sure", environment -> answer)
                                .dataFetcher("things", environment -> Arrays.asList(answer, null))
                                .dataFetcher("any", environment -> List.of(answer)))
                .type("Thing", thing -> thing.dataFetcher("fetched", environment -> "fetched"))
                .type(
                        "Named",
                        named -> named.typeResolver(environment -> environment
                                .getSchema()
                                .getObjectType(String.valueOf(
                                        environment.<Map<?, ?>>getObject().get(TypeNames.KEY)))))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }

    private static Answer answer(String type, @Nullable Object... keysAndValues) {
        Answer answer = new Answer(keysAndValues.length);
        answer.put(TypeNames.KEY, type);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answer.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return answer;
    }
}
