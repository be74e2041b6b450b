package org.commonweave.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's Chromium without a window and without a GPU, spoken to in its DevTools protocol; one page at a time. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile Consumer<JsonNode> told = event -> {};

    private Chromium(Path profile, Process process, String page) {
        this.profile = profile;
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), this)
                .join();
    }

    static Chromium start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("commonweave-drawing-");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--no-first-run",
                        // As it is where there is no GPU; WebGL, which sigma.js needs, is then done by the processor.
                        "--disable-gpu",
                        "--enable-unsafe-swiftshader",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=1200,800",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        Path told = profile.resolve("DevToolsActivePort");
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Chromium did not start: " + Files.readString(profile.resolve("log")));
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        String list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + Files.readAllLines(told).get(0) + "/json/list"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        JsonNode page = JSON.readTree(list)
                .valueStream()
                .filter(target -> target.path("type").asString().equals("page"))
                .findFirst()
                .orElseThrow();
        return new Chromium(profile, process, page.path("webSocketDebuggerUrl").asString());
    }

    JsonNode call(String method, Map<String, Object> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (said.has("error") || said.at("/result/exceptionDetails").isObject()) {
                throw new IllegalStateException(method + ": " + said);
            }
            return said.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + " was not answered", e);
        }
    }

    /** Events go to one listener, in the thread that reads them. */
    void tell(Consumer<JsonNode> listener) {
        told = listener;
    }

    /** The value of an expression, awaited where it is a promise. */
    JsonNode evaluate(String expression) {
        return call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true))
                .at("/result/value");
    }

    /** Processor time of the page's main thread so far, in milliseconds. */
    double mainThread() {
        return call("Performance.getMetrics", Map.of())
                        .path("metrics")
                        .valueStream()
                        .filter(metric -> metric.path("name").asString().equals("TaskDuration"))
                        .mapToDouble(metric -> metric.path("value").asDouble())
                        .findFirst()
                        .orElseThrow()
                * TimeUnit.SECONDS.toMillis(1);
    }

    /** Processor time of all of its processes so far, in milliseconds. */
    double all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(one -> Cpu.millis(one.pid()))
                .sum();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
        partial.append(data);
        if (whole) {
            JsonNode message = JSON.readTree(partial.toString());
            partial.setLength(0);
            CompletableFuture<JsonNode> answer = open.remove(message.path("id").asInt(0));
            if (answer != null) {
                answer.complete(message);
            } else {
                told.accept(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        children.forEach(ProcessHandle::destroyForcibly);
        FileSystemUtils.deleteRecursively(profile);
    }
}
