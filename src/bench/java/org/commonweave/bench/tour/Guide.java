package org.commonweave.bench.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as tours see it: over HTTP, and by its beans for what nobody asks for over HTTP.
 *
 * @param driver straight to the database and not measured, for what nothing of the service would do: to make things old
 * @param folder for files that the service writes
 */
public record Guide(ApplicationContext context, int port, Driver driver, Path folder) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 200;

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The answer's data. Whatever went wrong ends the tour: a statement that was not run could not be told from one that cannot be. */
    JsonNode data(String bearer, String query, Map<String, Object> variables) {
        return data(ask(bearer, query, variables), query, variables);
    }

    static JsonNode data(JsonNode answer, String query, Map<String, Object> variables) {
        if (answer.has("errors")) {
            throw new IllegalStateException("Not answered: " + query + "\n" + variables + "\n" + answer);
        }
        for (JsonNode errors : answer.findValues("userErrors")) {
            if (!errors.isEmpty()) {
                throw new IllegalStateException("Refused: " + query + "\n" + variables + "\n" + errors);
            }
        }
        return answer.path("data");
    }

    /** What a mutation with one input gives. */
    JsonNode change(String bearer, String mutation, String selection, Map<String, Object> input) {
        // An input is named after its mutation.
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        return data(
                        bearer,
                        "mutation($input: %s!) { %s(input: $input) { %s userErrors { field code message } } }"
                                .formatted(type, mutation, selection),
                        Map.of("input", input))
                .path(mutation);
    }

    /** Asks for what must be refused, with that code. */
    void refused(String bearer, String query, Map<String, Object> variables, String code) {
        JsonNode answer = ask(bearer, query, variables);
        if (!answer.findValuesAsString("code").contains(code)) {
            throw new IllegalStateException("Not refused as " + code + ": " + query + "\n" + variables + "\n" + answer);
        }
    }

    private JsonNode ask(String bearer, String query, Map<String, Object> variables) {
        Map<String, Object> request = Map.of("query", query, "variables", variables);
        return JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(at("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bearer)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                JsonMapper.shared().writeValueAsBytes(request)))));
    }

    private static byte[] send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The one value that a statement of the tour's own gives. */
    Object value(String cypher, Map<String, Object> parameters) {
        return driver.executableQuery(cypher)
                .withParameters(parameters)
                .execute()
                .records()
                .get(0)
                .get(0)
                .asObject();
    }

    void run(String cypher, Map<String, Object> parameters) {
        driver.executableQuery(cypher).withParameters(parameters).execute();
    }

    /** Waits for what the service does by itself. */
    static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not happen: " + what);
            }
            pause(Duration.ofMillis(LOOK_MILLIS));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
