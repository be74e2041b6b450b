package org.commonweave.api;

import graphql.GraphQLError;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * One's own data as a file to take along: GET /my-data.json. It asks by GraphQL as the one who sent the request, for every
 * field that there is, so that the file and the API cannot differ.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class MyDataEndpoint {

    private static final String FORMAT = "commonweave-my-data/1";

    @Bean
    RouterFunction<ServerResponse> myData(WebGraphQlHandler handler, GraphQLSchema schema) {
        String document = "{ myData " + selection(schema.getObjectType("MyData")) + " }";
        return RouterFunctions.route()
                .GET("/my-data.json", request -> handle(request, handler, document))
                .build();
    }

    /** Whatever the schema has of what is stored; records of others are told by their identifier alone. */
    private static String selection(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty())
                .map(MyDataEndpoint::field)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String field(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return field.getName();
        }
        return type.getName().equals("Person") ? "" : field.getName() + " " + selection(type);
    }

    private static Mono<ServerResponse> handle(ServerRequest request, WebGraphQlHandler handler, String document) {
        return Mono.defer(() -> handler.handleRequest(HttpRequests.own(request, Map.of("query", document))))
                .flatMap(MyDataEndpoint::answer)
                .onErrorResume(HttpProblem.class, FileProblem::told)
                .onErrorResume(fault -> FileProblem.told(Incident.of(request.path(), fault)));
    }

    private static Mono<ServerResponse> answer(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        Map<String, Object> data = response.getData();
        if (!errors.isEmpty() || data == null) {
            GraphQLError error = errors.get(0);
            String code = ErrorCode.in(error);
            throw new HttpProblem(
                    "NOT_FOUND".equals(code)
                            ? ErrorCode.NOT_FOUND
                            : "FORBIDDEN".equals(code) ? ErrorCode.FORBIDDEN : ErrorCode.BAD_REQUEST,
                    String.valueOf(error.getMessage()));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        ((Map<?, ?>) Objects.requireNonNull(data.get("myData")))
                .forEach((name, value) -> file.put(String.valueOf(name), value));
        return Attachment.named("my-data.json", MediaType.APPLICATION_JSON).bodyValue(StrictJson.write(file));
    }
}
