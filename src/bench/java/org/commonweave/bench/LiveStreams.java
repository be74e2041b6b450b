package org.commonweave.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two thousand streams of events on one instance while events come at a steady rate: whether any stream loses or repeats one,
 * how late they are told, and what it takes. Half follow a place, half an organization's own cases.
 */
final class LiveStreams {

    private static final int PORT = 18_483;
    private static final int SOCKETS = 20;
    private static final int STREAMS = 100;
    private static final long MILLIS_BETWEEN = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String ID = "id";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OF_PLACE =
            "subscription($place: ID!) { placeCaseEvents(place: $place) { token event { id type at } } }";
    private static final String OF_MINE = "subscription { myCaseEvents { token event { id type at } } }";

    private final HttpClient client = HttpClient.newHttpClient();

    private LiveStreams() {}

    /** Arguments: a size, which is of no use here; seconds of events. */
    public static void main(String[] arguments) throws InterruptedException {
        int seconds = Integer.parseInt(arguments[1]);
        try (Database database = Database.empty("live");
                Child service = service(database)) {
            new LiveStreams().measure(service, database, seconds);
        }
    }

    private static Child service(Database database) {
        List<String> settings = new ArrayList<>(List.of(
                "serve",
                "--server.port=" + PORT,
                // All streams are one account's here.
                "--commonweave.api.rate.subscriptions-per-account=" + SOCKETS * STREAMS,
                "--commonweave.api.rate.per-account=0"));
        database.settings().stream()
                .filter(setting -> !setting.contains("sample.load"))
                .forEach(settings::add);
        return Child.start(database.folder().resolve("service.log"), "org.commonweave.Commonweave", settings)
                .serving(PORT);
    }

    private void measure(Child service, Database database, int seconds) throws InterruptedException {
        JsonNode issue = awaitIssue();
        String need = issue.path(ID).asString();
        String place = issue.at("/locations/nodes/0/id").asString();
        double idle = resident(service);
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            boolean ofPlace = i % 2 == 0;
            listeners.add(new Listener(
                    client,
                    PORT,
                    "demo-agency",
                    STREAMS,
                    ofPlace ? OF_PLACE : OF_MINE,
                    ofPlace ? Map.of("place", place) : Map.of()));
        }
        for (Listener listener : listeners) {
            listener.awaitStanding();
        }
        double open = resident(service);
        double cpu = Cpu.millis(service.pid());
        double ofDatabase = Cpu.millis(database.pid());
        Map<String, Long> written = write(need, seconds);
        Thread.sleep(3_000);
        cpu = Cpu.millis(service.pid()) - cpu;
        ofDatabase = Cpu.millis(database.pid()) - ofDatabase;
        tell(listeners, written, seconds, new double[] {idle, open, resident(service), cpu, ofDatabase});
        listeners.forEach(Listener::close);
    }

    /** Blows a whistle a second, and says when each event was answered. */
    private Map<String, Long> write(String need, int seconds) throws InterruptedException {
        Map<String, Long> written = new HashMap<>();
        for (int i = 0; i < seconds; i++) {
            long next = System.nanoTime() + (long) (MILLIS_BETWEEN * NANOS_PER_MILLI);
            long begun = System.nanoTime();
            JsonNode payload = ask("mutation { blowWhistle(input: {need: \"" + need
                            + "\", kind: WORK}) { userErrors { message } whistle { events { id } } } }")
                    .at("/data/blowWhistle");
            if (!payload.path("userErrors").isEmpty()) {
                throw new IllegalStateException(payload.toString());
            }
            payload.at("/whistle/events")
                    .forEach(event -> written.put(event.path(ID).asString(), begun));
            long left = next - System.nanoTime();
            if (left > 0) {
                Thread.sleep(left / (long) NANOS_PER_MILLI);
            }
        }
        return written;
    }

    private static void tell(List<Listener> listeners, Map<String, Long> written, int seconds, double[] figures) {
        long[] sorted = late(listeners, written);
        long expected = (long) SOCKETS * STREAMS * written.size();
        int repeated = listeners.stream().mapToInt(one -> one.repeated.get()).sum();
        int failed = listeners.stream().mapToInt(one -> one.failed.get()).sum();
        System.out.printf(
                Locale.ROOT,
                "%,d streams on %d sockets, %,d events in %d s: %,d told, %,d lost, %,d repeated, %,d other messages%n",
                SOCKETS * STREAMS,
                SOCKETS,
                written.size(),
                seconds,
                sorted.length,
                expected - sorted.length,
                repeated,
                failed);
        System.out.printf(
                Locale.ROOT,
                "from before the mutation until told: p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                percentile(sorted, 0.5),
                percentile(sorted, 0.99),
                percentile(sorted, 1));
        System.out.printf(
                Locale.ROOT,
                "memory of the service: %.0f MB before, %.0f MB with the streams open, %.0f MB after;"
                        + " processor time %.0f ms a second of the service, %.0f ms of the database; load %.1f%n",
                figures[0],
                figures[1],
                figures[2],
                figures[3] / seconds,
                figures[4] / seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** How long after the mutation began each stream was told of each event, in order. */
    private static long[] late(List<Listener> listeners, Map<String, Long> written) {
        return listeners.stream()
                .flatMap(listener -> listener.told.values().stream())
                .flatMap(stream -> written.entrySet().stream()
                        .filter(event -> stream.containsKey(event.getKey()))
                        .map(event -> stream.getOrDefault(event.getKey(), 0L) - event.getValue()))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / NANOS_PER_MILLI;
    }

    /** An issue of the sample that whistles were blown about, once it is there. */
    private JsonNode awaitIssue() throws InterruptedException {
        while (true) {
            JsonNode issue =
                    ask("{ whistles(first: 1) { nodes { about { id locations(first: 1) { nodes { id } } } } } }")
                            .at("/data/whistles/nodes/0/about");
            if (issue.at("/locations/nodes/0/id").isString()) {
                return issue;
            }
            Thread.sleep(1_000);
        }
    }

    private JsonNode ask(String query) {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer demo-agency")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("query", query))))
                .build();
        try {
            return JSON.readTree(
                    client.send(post, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory in megabytes. */
    private static double resident(Child service) {
        try {
            return Arrays.stream(Files.readString(Path.of("/proc", String.valueOf(service.pid()), "status"))
                            .split("\n", -1))
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_000)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
