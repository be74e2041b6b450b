package org.commonweave.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket with many streams, which notes when each of them was told of each event. */
public final class Listener implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration STAND = Duration.ofMinutes(2);

    /** By stream and event, when it was told first; in nanoseconds of this process's clock. */
    final Map<String, Map<String, Long>> told = new ConcurrentHashMap<>();

    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    private final CountDownLatch standing;
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    public Listener(
            HttpClient client, int port, String bearer, int streams, String document, Map<String, Object> variables) {
        standing = new CountDownLatch(streams + 1);
        socket = client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
        say(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + bearer)));
        for (int i = 0; i < streams; i++) {
            told.put(String.valueOf(i), new ConcurrentHashMap<>());
            say(Map.of(
                    "id",
                    String.valueOf(i),
                    "type",
                    "subscribe",
                    "payload",
                    Map.of("query", document, "variables", variables)));
        }
    }

    private void say(Map<String, Object> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    /** Waits until every stream has said where it stands. */
    public void awaitStanding() throws InterruptedException {
        if (!standing.await(STAND.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "%d streams do not stand, %d were refused or ended".formatted(standing.getCount(), failed.get()));
        }
    }

    /** True when every stream was told of something. */
    public boolean wasTold() {
        return told.values().stream().noneMatch(Map::isEmpty);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            note(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void note(JsonNode message) {
        switch (message.path("type").asString()) {
            case "connection_ack" -> standing.countDown();
            case "next" -> {
                JsonNode event = message.at("/payload/data").iterator().next().path("event");
                if (event.isNull()) {
                    standing.countDown();
                } else if (told.getOrDefault(message.path("id").asString(), Map.of())
                                .putIfAbsent(event.path("id").asString(), System.nanoTime())
                        != null) {
                    repeated.incrementAndGet();
                }
            }
            case "ping" -> say(Map.of("type", "pong"));
            default -> failed.incrementAndGet();
        }
    }

    public void close() {
        socket.abort();
    }
}
