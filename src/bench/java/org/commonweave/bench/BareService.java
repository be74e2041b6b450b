package org.commonweave.bench;

import java.util.Locale;
import java.util.Map;
import org.commonweave.graph.Await;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The least that answers over HTTP: Reactor Netty in front of the bare driver. */
final class BareService {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private BareService() {}

    /** Arguments: port, address of the database, password. */
    public static void main(String[] arguments) {
        Bare bare = new Bare(arguments[1], arguments[2]);
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .route(routes -> routes.post("/{question}", (request, response) -> {
                    Question question = Question.valueOf(
                            String.valueOf(request.param("question")).toUpperCase(Locale.ROOT));
                    Mono<byte[]> answer = request.receive()
                            .aggregate()
                            .asByteArray()
                            .flatMap(body -> Mono.fromCompletionStage(
                                    bare.ask(question, JsonMapper.shared().readValue(body, VARIABLES))));
                    return response.header("content-type", "application/json").sendByteArray(answer);
                }))
                .bindNow();
        Await.all(server.onDispose().flux());
    }
}
