package org.commonweave.api;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP, after the specification of that name; in front of Spring's own endpoint, which is less strict. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class GraphQlEndpoint {

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQlOverHttp(
            HttpRequests requests, WebGraphQlHandler handler, GraphQlProperties properties) {
        return RouterFunctions.route(
                RequestPredicates.path(properties.getHttp().getPath())
                        .and(request -> !request.method().equals(HttpMethod.OPTIONS)),
                request -> handle(request, requests, handler));
    }

    private static Mono<ServerResponse> handle(
            ServerRequest request, HttpRequests requests, WebGraphQlHandler handler) {
        return Mono.defer(() -> {
                    AnswerFormat format =
                            AnswerFormat.accepted(request.headers().asHttpHeaders());
                    if (format != AnswerFormat.EVENT_STREAM) {
                        request.attributes().put(HttpRequests.AT_ONCE, true);
                    }
                    return requests.read(request)
                            .flatMap(handler::handleRequest)
                            .flatMap(response -> answer(response, format));
                })
                .onErrorResume(HttpProblem.class, problem -> refuse(request, problem))
                .onErrorResume(fault -> {
                    Incident incident = Incident.of(request.path(), fault);
                    return send(
                            request,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            HttpProblem.body(incident.message(), incident.extensions()),
                            headers -> {});
                });
    }

    private static Mono<ServerResponse> answer(WebGraphQlResponse response, AnswerFormat format) {
        HttpStatus status = status(response, format);
        ServerResponse.BodyBuilder builder = ServerResponse.status(status)
                .headers(headers -> headers.putAll(response.getResponseHeaders()))
                .contentType(format.type());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            builder.allow(HttpMethod.POST);
        }
        return format == AnswerFormat.EVENT_STREAM
                ? builder.body(BodyInserters.fromServerSentEvents(EventStream.of(response)))
                : builder.bodyValue(StrictJson.write(response.toMap()));
    }

    /** Old clients expect 200 for whatever was well-formed; what goes by no such request is refused to them all the same. */
    private static HttpStatus status(WebGraphQlResponse response, AnswerFormat format) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return HttpStatus.OK;
        }
        HttpStatus status = ErrorCode.statusOf(ErrorCode.in(errors.get(0)));
        return format == AnswerFormat.GRAPHQL_RESPONSE
                        || status == HttpStatus.METHOD_NOT_ALLOWED
                        || status == HttpStatus.NOT_ACCEPTABLE
                ? status
                : HttpStatus.OK;
    }

    private static Mono<ServerResponse> refuse(ServerRequest request, HttpProblem problem) {
        return send(request, problem.code().status(), problem.body(), problem::tell);
    }

    private static Mono<ServerResponse> send(
            ServerRequest request, HttpStatus status, Map<String, Object> body, Consumer<HttpHeaders> headers) {
        AnswerFormat format = formatOfErrors(request);
        if (format == AnswerFormat.EVENT_STREAM && status == HttpStatus.OK) {
            return ServerResponse.ok().body(BodyInserters.fromServerSentEvents(EventStream.of(Flux.just(body))));
        }
        ServerResponse.BodyBuilder builder = ServerResponse.status(status)
                .contentType(format == AnswerFormat.EVENT_STREAM ? AnswerFormat.JSON.type() : format.type());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            builder.allow(Set.of(HttpMethod.GET, HttpMethod.POST));
        }
        return builder.headers(headers).bodyValue(StrictJson.write(body));
    }

    private static AnswerFormat formatOfErrors(ServerRequest request) {
        try {
            return AnswerFormat.accepted(request.headers().asHttpHeaders());
        } catch (HttpProblem neither) {
            return AnswerFormat.JSON;
        }
    }
}
