package org.commonweave.bench;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way to be answered.
 *
 * @param pid the process whose processor time it takes beside the database's
 * @param connect gives, for a number of connections, how a question is asked
 */
record Contestant(String name, long pid, IntFunction<Asking> connect) {

    /** Asks a question with variables. */
    interface Asking extends BiFunction<Question, Map<String, Object>, Mono<byte[]>>, AutoCloseable {
        @Override
        default void close() {}
    }

    static Contestant service(int port, long pid) {
        return new Contestant("service", pid, connections -> new Http(connections, port) {
            @Override
            public Mono<byte[]> apply(Question question, Map<String, Object> variables) {
                return post("/graphql", question.request(variables));
            }
        });
    }

    static Contestant bareHttp(int port, long pid) {
        return new Contestant("bare HTTP + driver", pid, connections -> new Http(connections, port) {
            @Override
            public Mono<byte[]> apply(Question question, Map<String, Object> variables) {
                return post("/" + question.title(), variables);
            }
        });
    }

    static Contestant driver(Bare bare) {
        long self = ProcessHandle.current().pid();
        return new Contestant(
                "driver alone",
                self,
                connections -> (question, variables) -> Mono.fromCompletionStage(() -> bare.ask(question, variables)));
    }

    static List<Contestant> all(int servicePort, long servicePid, int barePort, long barePid, Bare bare) {
        return List.of(service(servicePort, servicePid), bareHttp(barePort, barePid), driver(bare));
    }

    private abstract static class Http implements Asking {

        private final ConnectionProvider connections;
        private final HttpClient client;

        Http(int connections, int port) {
            this.connections = ConnectionProvider.create("load", connections);
            this.client = HttpClient.create(this.connections)
                    .baseUrl("http://127.0.0.1:" + port)
                    .headers(headers ->
                            headers.set("content-type", "application/json").set("accept", "application/json"));
        }

        Mono<byte[]> post(String path, Map<String, Object> body) {
            byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
            return client.post()
                    .uri(path)
                    .send(ByteBufMono.fromString(Mono.just(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))))
                    .responseSingle((response, content) -> {
                        if (response.status().code() != 200) {
                            throw new IllegalStateException("Answered " + response.status());
                        }
                        return content.asByteArray();
                    });
        }

        @Override
        public void close() {
            connections.dispose();
        }
    }
}
