package org.commonweave.bench;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What the page's main thread did at a stretch, in its own time: what other programs take of the processor does not count. */
final class Tasks {

    private static final int MICROS = 1_000;

    private Tasks() {}

    /** The longest task of the main thread while something is done, in milliseconds. */
    static double longest(Chromium chromium, Runnable what) {
        Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
        CompletableFuture<JsonNode> whole = new CompletableFuture<>();
        chromium.tell(event -> {
            if (event.path("method").asString("").equals("Tracing.dataCollected")) {
                event.at("/params/value").valueStream().forEach(events::add);
            } else if (event.path("method").asString("").equals("Tracing.tracingComplete")) {
                whole.complete(event);
            }
        });
        List<String> categories = List.of("toplevel");
        chromium.call(
                "Tracing.start",
                Map.of("transferMode", "ReportEvents", "traceConfig", Map.of("includedCategories", categories)));
        what.run();
        chromium.call("Tracing.end", Map.of());
        whole.orTimeout(1, TimeUnit.MINUTES).join();
        Set<String> mainThreads = mainThreads(events);
        return events.stream()
                .filter(event -> event.path("name").asString("").endsWith("RunTask")
                        && event.has("tdur")
                        && mainThreads.contains(thread(event)))
                .mapToDouble(event -> event.path("tdur").asDouble() / MICROS)
                .max()
                .orElseThrow();
    }

    private static Set<String> mainThreads(Collection<JsonNode> events) {
        Set<String> threads = new HashSet<>();
        for (JsonNode event : events) {
            if (event.path("name").asString("").equals("thread_name")
                    && event.at("/args/name").asString("").equals("CrRendererMain")) {
                threads.add(thread(event));
            }
        }
        return threads;
    }

    private static String thread(JsonNode event) {
        return event.path("pid").asString() + " " + event.path("tid").asString();
    }
}
