package org.commonweave.api;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Why there is no file, told where files are asked for: in the shape of every GraphQL answer. */
final class FileProblem {

    private FileProblem() {}

    static Mono<ServerResponse> told(HttpProblem problem) {
        return body(ServerResponse.status(problem.code().status()).headers(problem::tell), problem.body());
    }

    static Mono<ServerResponse> told(Incident incident) {
        return body(
                ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR),
                HttpProblem.body(incident.message(), incident.extensions()));
    }

    private static Mono<ServerResponse> body(ServerResponse.BodyBuilder answer, Map<String, Object> body) {
        return answer.contentType(AnswerFormat.JSON.type()).bodyValue(StrictJson.write(body));
    }
}
