package org.commonweave.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.graphql.server.support.GraphQlWebSocketMessage;
import org.springframework.graphql.server.support.GraphQlWebSocketMessageType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages of the protocol. What is none is read as one that no client may send, so that the handler closes with 4400. */
final class WebSocketMessages extends JacksonJsonDecoder {

    private static final GraphQlWebSocketMessage INVALID = GraphQlWebSocketMessage.connectionAck(Map.of());

    WebSocketMessages(JsonMapper json) {
        super(json);
    }

    @Override
    public Object decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mime, @Nullable Map<String, Object> hints) {
        try {
            Object message = super.decode(buffer, type, mime, hints);
            return message instanceof GraphQlWebSocketMessage m && !complete(m) ? INVALID : message;
        } catch (DecodingException | IllegalArgumentException | NullPointerException unreadable) {
            return INVALID;
        }
    }

    /** A subscribe message has to have what a request has. */
    private static boolean complete(GraphQlWebSocketMessage message) {
        if (message.resolvedType() != GraphQlWebSocketMessageType.SUBSCRIBE) {
            return true;
        }
        return message.getPayload() instanceof Map<?, ?> request
                && request.get("query") instanceof String query
                && !query.isBlank()
                && absentOr(request.get("operationName"), String.class)
                && absentOr(request.get("variables"), Map.class)
                && absentOr(request.get("extensions"), Map.class);
    }

    private static boolean absentOr(@Nullable Object value, Class<?> type) {
        return value == null || type.isInstance(value);
    }
}
