package org.commonweave.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that imports over HTTP. */
final class ImportClient {

    private static final int TRIES = 2_400;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String bearer;

    private ImportClient(String base, String bearer) {
        this.base = base;
        this.bearer = bearer;
    }

    static ImportClient on(int port) {
        return new ImportClient("http://127.0.0.1:" + port + "/imports", "demo-administrator");
    }

    /** The same as somebody else; as nobody with nothing. */
    ImportClient as(String token) {
        return new ImportClient(base, token);
    }

    HttpResponse<byte[]> post(String query, byte[] file) {
        return send(request("?" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Without telling how much will come. */
    HttpResponse<byte[]> chunked(String query, byte[] file) {
        return send(request("?" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));
    }

    HttpResponse<byte[]> send(String method, String path, String header, String value) {
        return send(request(path).header(header, value).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<byte[]> typed(String type) {
        return send(request("?name=a.csv").header("Content-Type", type).POST(BodyPublishers.ofString("id,name\n")));
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /** Hands a file in, which is taken. */
    JsonNode begun(String query, byte[] file) {
        return json(post(query, file), 202);
    }

    /** Hands a file in, and waits until it has been gone through. */
    JsonNode ended(String query, byte[] file) {
        return ended(begun(query, file).path("id").asString());
    }

    JsonNode ended(String id) {
        return until(id, one -> !one.path("state").asString().equals("RUNNING"));
    }

    JsonNode until(String id, Predicate<JsonNode> reached) {
        try {
            for (int i = 0; i < TRIES; i++) {
                JsonNode one = json(get("/" + id), 200);
                if (reached.test(one)) {
                    return one;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It does not come to it: " + id);
    }

    JsonNode written(String id) {
        json(send("POST", "/" + id + "/write", "Accept", "*/*"), 202);
        return ended(id);
    }

    Map<String, String> report(String id) {
        HttpResponse<byte[]> answer = get("/" + id + "/report.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static JsonNode json(HttpResponse<byte[]> answer, int status) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        return JsonMapper.shared().readTree(body);
    }

    static String code(HttpResponse<byte[]> answer, int status) {
        return json(answer, status).at("/errors/0/extensions/code").asString();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
        return bearer.isEmpty() ? builder : builder.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
