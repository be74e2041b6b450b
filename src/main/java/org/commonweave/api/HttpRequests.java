package org.commonweave.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Reads GraphQL requests from HTTP: JSON by POST, or the parameters of a GET. */
@Component
class HttpRequests {

    /** The attribute of requests that may only ask. */
    static final String OVER_GET = HttpRequests.class.getName() + ".overGet";

    /** The attribute of requests that are answered once, and so by no stream. */
    static final String AT_ONCE = HttpRequests.class.getName() + ".atOnce";

    private static final List<String> TEXTS = List.of("query", "documentId", "operationName");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    private final TrustedDocuments documents;

    private final long maxBody;

    HttpRequests(TrustedDocuments documents, ApiSettings settings) {
        this.documents = documents;
        this.maxBody = settings.maxBody().toBytes();
    }

    Mono<WebGraphQlRequest> read(ServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            return Mono.fromCallable(() -> request(request, resolved(parameters(request)), true));
        }
        if (!request.method().equals(HttpMethod.POST)) {
            return Mono.error(
                    new HttpProblem(ErrorCode.METHOD_NOT_ALLOWED, "Ask by POST, or by GET when it is a query."));
        }
        return body(request).map(body -> request(request, resolved(StrictJson.object(body, "The body")), false));
    }

    /** A request that names a known document, with its text. */
    private Map<String, Object> resolved(Map<String, Object> body) {
        Object id = body.get("documentId");
        if (id == null) {
            return body;
        }
        if (body.get("query") != null) {
            throw new HttpProblem(ErrorCode.BAD_REQUEST, "Send 'query' or 'documentId', not both.");
        }
        Map<String, Object> whole = new HashMap<>(body);
        whole.remove("documentId");
        whole.put(
                "query",
                documents
                        .document(id.toString())
                        .orElseThrow(() -> new HttpProblem(
                                ErrorCode.DOCUMENT_NOT_FOUND, "'documentId' names no document that is known here.")));
        return whole;
    }

    /** A GraphQL request as whoever sent the HTTP request would send it. */
    private static WebGraphQlRequest request(ServerRequest request, Map<String, Object> body, boolean overGet) {
        Map<String, Object> attributes = new HashMap<>(request.attributes());
        if (overGet) {
            attributes.put(OVER_GET, true);
        }
        return new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                request.cookies(),
                request.remoteAddress().orElse(null),
                attributes,
                checked(body),
                request.exchange().getRequest().getId(),
                request.exchange().getLocaleContext().getLocale());
    }

    /** A query that the service wrote itself, asked as whoever sent the HTTP request. */
    static WebGraphQlRequest own(ServerRequest request, Map<String, Object> body) {
        request.attributes().put(TrustedDocumentsInterceptor.OWN, true);
        return request(request, body, true);
    }

    private static Map<String, Object> checked(Map<String, Object> body) {
        if (!(body.get("query") instanceof String query) || query.isBlank()) {
            throw new HttpProblem(ErrorCode.BAD_REQUEST, "'query' must be a text with a GraphQL document.");
        }
        if (body.get("operationName") != null && !(body.get("operationName") instanceof String)) {
            throw new HttpProblem(ErrorCode.BAD_REQUEST, "'operationName' must be a text.");
        }
        for (String name : OBJECTS) {
            if (body.get(name) != null) {
                StrictJson.object(body.get(name), "'" + name + "'");
            }
        }
        return body;
    }

    private static Map<String, Object> parameters(ServerRequest request) {
        Map<String, Object> body = new HashMap<>();
        for (String name : TEXTS) {
            request.queryParam(name).filter(value -> !value.isEmpty()).ifPresent(value -> body.put(name, value));
        }
        for (String name : OBJECTS) {
            request.queryParam(name)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> body.put(
                            name, StrictJson.object(value.getBytes(StandardCharsets.UTF_8), "'" + name + "'")));
        }
        return body;
    }

    private Mono<byte[]> body(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (!json(headers) || headers.getFirst(HttpHeaders.CONTENT_ENCODING) != null) {
            return Mono.error(new HttpProblem(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8, not compressed."));
        }
        if (headers.getContentLength() > maxBody) {
            return Mono.error(tooLarge());
        }
        int limit = Math.toIntExact(maxBody);
        return DataBufferUtils.join(request.bodyToFlux(DataBuffer.class), limit)
                .map(HttpRequests::bytes)
                .onErrorMap(DataBufferLimitException.class, error -> tooLarge())
                .switchIfEmpty(Mono.error(() -> new HttpProblem(ErrorCode.BAD_REQUEST, "The body is empty.")));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static boolean json(HttpHeaders headers) {
        MediaType type = contentType(headers);
        return type != null
                && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    private static @Nullable MediaType contentType(HttpHeaders headers) {
        try {
            return headers.getOrEmpty(HttpHeaders.CONTENT_TYPE).size() == 1 ? headers.getContentType() : null;
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }

    private HttpProblem tooLarge() {
        return new HttpProblem(ErrorCode.BODY_TOO_LARGE, "The body is larger than " + maxBody + " bytes.");
    }
}
