package org.commonweave.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweave.api.DocumentSettings.Accepted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that are known beforehand: sent by their identifier instead of their text, and, where nothing else is accepted,
 * the only ones that are executed. An installation whose clients are all its own then answers nothing that they do not ask.
 */
@Component
class TrustedDocuments {

    private final Map<String, String> byId;
    private final Set<String> texts;
    private final boolean only;

    TrustedDocuments(DocumentSettings settings) {
        Path manifest = settings.manifest();
        this.only = settings.accepted() == Accepted.TRUSTED;
        if (only && manifest == null) {
            throw new IllegalStateException(
                    "commonweave.api.documents.accepted=trusted needs the trusted documents: give"
                            + " commonweave.api.documents.manifest, a JSON file of documents by identifier.");
        }
        this.byId = manifest == null ? Map.of() : read(manifest);
        this.texts = new HashSet<>(byId.values());
    }

    Optional<String> document(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** True when the document may be executed. */
    boolean accepts(@Nullable String document) {
        return !only || texts.contains(document);
    }

    private static Map<String, String> read(Path manifest) {
        try {
            JsonNode file = JsonMapper.shared().readTree(Files.readString(manifest, StandardCharsets.UTF_8));
            Map<String, String> documents = new HashMap<>();
            file.properties().forEach(entry -> {
                if (!entry.getValue().isString()) {
                    throw new IllegalStateException(
                            manifest + ": " + entry.getKey() + " must be a text with a GraphQL document.");
                }
                documents.put(entry.getKey(), entry.getValue().asString());
            });
            if (documents.isEmpty()) {
                throw new IllegalStateException(manifest + " must be a JSON object of documents by identifier.");
            }
            return documents;
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    "commonweave.api.documents.manifest cannot be read: " + manifest + ", " + e.getMessage(), e);
        }
    }
}
