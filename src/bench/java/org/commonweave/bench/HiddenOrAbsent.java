package org.commonweave.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.commonweave.sample.SampleId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the time an answer takes tells a record that is hidden from one that is not there. A stranger asks for both in
 * turns on one connection, without a network between; from afar there is less to see. Told is how often the slower of
 * two answers is the one about the hidden record: one half is nothing, and what is near to it takes many requests to use.
 */
final class HiddenOrAbsent {

    private static final int PORT = 18_484;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final int WARM = 3_000;

    /** Of the same form and length, so that nothing but the record differs. */
    private static final String NOBODY = "00000000-0000-5000-8000-000000000000";

    private record Pair(String query, String hidden, String absent) {}

    private static final Map<String, Pair> PAIRS = pairs();

    private final HttpClient client = HttpClient.newHttpClient();

    private HiddenOrAbsent() {}

    /** Arguments: a size and seconds, which are of no use here; how many thousand requests of each. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int requests = 1_000 * Integer.parseInt(arguments[2]);
        try (Database database = Database.empty("hidden");
                Child service = Child.start(
                                database.folder().resolve("service.log"),
                                "org.commonweave.Commonweave",
                                settings(database))
                        .serving(PORT)) {
            HiddenOrAbsent asking = new HiddenOrAbsent();
            asking.awaitSample();
            System.out.println("| question | absent, median µs | hidden, median µs | the slower is the hidden one |");
            System.out.println("|---|---|---|---|");
            for (Map.Entry<String, Pair> pair : PAIRS.entrySet()) {
                asking.measure(pair.getKey(), pair.getValue(), requests);
            }
            System.out.printf(
                    Locale.ROOT, "Processor time of the service: %.0f s%n", Cpu.millis(service.pid()) / 1_000);
        }
    }

    private static List<String> settings(Database database) {
        List<String> settings =
                new ArrayList<>(List.of("serve", "--server.port=" + PORT, "--commonweave.api.rate.per-address=0"));
        database.settings().stream()
                .filter(setting -> !setting.contains("sample.load"))
                .forEach(settings::add);
        return settings;
    }

    private static Map<String, Pair> pairs() {
        String person = SampleId.of("Person", "carer");
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put(
                "place(id)",
                new Pair("query($it: ID!) { place(id: $it) { name level } }", SampleId.of("Place", "shelter"), NOBODY));
        pairs.put("nodes(ids)", new Pair("query($it: ID!) { nodes(ids: [$it]) { __typename } }", person, NOBODY));
        pairs.put(
                "places(search)",
                new Pair(
                        "query($it: String!) { places(search: $it, first: 5) { totalCount nodes { name } } }",
                        "Yunqi Shelter Premises",
                        "Yanqo Sholter Promises"));
        pairs.put(
                "graphView(place)",
                new Pair(
                        "query($it: ID!) { graphView(place: $it) { totalNodes } }",
                        SampleId.of("Place", "shelter"),
                        NOBODY));
        return pairs;
    }

    private void measure(String name, Pair pair, int requests) throws IOException, InterruptedException {
        Random order = new Random(1);
        double[] hidden = new double[requests];
        double[] absent = new double[requests];
        for (int i = -WARM; i < requests; i++) {
            boolean first = order.nextBoolean();
            double one = micros(pair.query(), first ? pair.hidden() : pair.absent());
            double other = micros(pair.query(), first ? pair.absent() : pair.hidden());
            if (i >= 0) {
                hidden[i] = first ? one : other;
                absent[i] = first ? other : one;
            }
        }
        Arrays.sort(hidden);
        Arrays.sort(absent);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f%% |%n",
                name,
                absent[requests / 2],
                hidden[requests / 2],
                100 * slower(hidden, absent));
    }

    /** The share of pairs in which the first is greater (Mann and Whitney), of two that are in order. */
    private static double slower(double[] first, double[] second) {
        long pairs = 0;
        int below = 0;
        for (double value : first) {
            while (below < second.length && second[below] < value) {
                below++;
            }
            pairs += below;
        }
        return (double) pairs / first.length / second.length;
    }

    private double micros(String query, String it) throws IOException, InterruptedException {
        HttpRequest request = request(query, it);
        long begun = System.nanoTime();
        int status =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        double took = (System.nanoTime() - begun) / NANOS_PER_MICRO;
        if (status >= 500) {
            throw new IllegalStateException("Answered with " + status);
        }
        return took;
    }

    private static HttpRequest request(String query, String it) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.shared().writeValueAsBytes(Map.of("query", query, "variables", Map.of("it", it)))))
                .build();
    }

    /** The sample is loaded while the service answers already. */
    private void awaitSample() throws IOException, InterruptedException {
        String seen = "query($it: ID!) { organization(id: $it) { name } }";
        for (int tries = 0; tries < 600; tries++) {
            String answer = client.send(
                            request(seen, SampleId.of("Organization", "sh-yunqi")),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            if (answer.contains("Yunqi") || answer.contains("云栖")) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The sample has not come");
    }
}
