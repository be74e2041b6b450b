package org.commonweave.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket to the service under test, message by message. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

    static final String INIT = "{\"type\":\"connection_init\"}";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SECONDS = 20;
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    public Socket(int port) {
        this(port, Map.of());
    }

    /** A socket that a browser would open with these headers. */
    public Socket(int port, Map<String, String> headers) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
    }

    /** A socket whose initialisation has been acknowledged. */
    public static Socket ready(int port) {
        return ready(port, "");
    }

    /** The same as somebody. */
    public static Socket ready(int port, String bearer) {
        Socket ready = new Socket(port);
        ready.say(
                bearer.isEmpty()
                        ? INIT
                        : JSON.writeValueAsString(Map.of(
                                "type", "connection_init", "payload", Map.of("Authorization", "Bearer " + bearer))));
        ready.await(message -> type(message).equals("connection_ack"));
        return ready;
    }

    /** Initialises a socket without a word about who opens it. */
    public void init() {
        say(INIT);
        await(message -> type(message).equals("connection_ack"));
    }

    public static String subscribe(String id, String query) {
        return subscribe(id, query, Map.of());
    }

    public static String subscribe(String id, String query, Map<String, Object> variables) {
        return JSON.writeValueAsString(
                Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables)));
    }

    public static String type(JsonNode message) {
        return message.path("type").asString();
    }

    public void say(String message) {
        socket.sendText(message, true).join();
    }

    /** The first message that fits, received already or still to come. */
    public JsonNode await(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            for (JsonNode message : received) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new AssertionError("No such message among " + received + ", closed " + closed);
    }

    /** The first message about an operation that is of one of the types. */
    public JsonNode await(String id, String... types) {
        return await(message ->
                message.path("id").asString("").equals(id) && List.of(types).contains(type(message)));
    }

    /** What was received about an operation so far. */
    public List<JsonNode> about(String id) {
        return received.stream()
                .filter(message -> message.path("id").asString("").equals(id))
                .toList();
    }

    public List<String> typesOf(String id) {
        return received.stream()
                .filter(message -> message.path("id").asString("").equals(id))
                .map(Socket::type)
                .toList();
    }

    public boolean open() {
        return !closed.isDone();
    }

    public int closeCode() {
        try {
            return closed.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Not closed; received " + received, e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
