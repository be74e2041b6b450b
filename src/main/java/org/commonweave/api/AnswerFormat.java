package org.commonweave.api;

import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How an answer is sent, as the client's Accept header prefers. */
enum AnswerFormat {
    GRAPHQL_RESPONSE(MediaTypes.APPLICATION_GRAPHQL_RESPONSE),
    JSON(MediaType.APPLICATION_JSON),
    EVENT_STREAM(MediaType.TEXT_EVENT_STREAM);

    /** Clients that accept anything, or say nothing, get what the oldest of them understand. */
    private static final List<AnswerFormat> BY_DEFAULT = List.of(JSON, GRAPHQL_RESPONSE, EVENT_STREAM);

    private final MediaType type;

    AnswerFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    static AnswerFormat accepted(HttpHeaders headers) {
        List<MediaType> accepted = accept(headers);
        for (MediaType wanted : accepted) {
            for (AnswerFormat format : BY_DEFAULT) {
                if (wanted.getQualityValue() > 0 && wanted.isCompatibleWith(format.type)) {
                    return format;
                }
            }
        }
        throw new HttpProblem(
                ErrorCode.NOT_ACCEPTABLE,
                "Accept application/graphql-response+json, application/json or text/event-stream.");
    }

    private static List<MediaType> accept(HttpHeaders headers) {
        try {
            List<MediaType> accepted = headers.getAccept();
            if (accepted.isEmpty()) {
                return List.of(MediaType.ALL);
            }
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted;
        } catch (InvalidMediaTypeException e) {
            throw new HttpProblem(ErrorCode.NOT_ACCEPTABLE, "The Accept header cannot be read.");
        }
    }
}
