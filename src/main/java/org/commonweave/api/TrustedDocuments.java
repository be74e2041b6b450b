package org.commonweave.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonweave.api.DocumentSettings.Accepted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that are known beforehand: sent by their identifier instead of their text, and, where nothing else is accepted,
 * the only ones that are executed. An installation whose clients are all its own then answers nothing that they do not ask.
 * Those of the service's own pages are always among them.
 */
@Component
class TrustedDocuments {

    /** What the pages ask; a test in a browser holds it to them. */
    static final String PAGES = "/workbench/documents.json";

    private final Map<String, String> byId;
    private final Set<String> texts;
    private final boolean only;

    TrustedDocuments(DocumentSettings settings) {
        this.only = settings.accepted() == Accepted.TRUSTED;
        this.byId = ofPages();
        Path manifest = settings.manifest();
        if (manifest != null) {
            byId.putAll(read(manifest));
        }
        this.texts = new HashSet<>(byId.values());
    }

    Optional<String> document(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** True when the document may be executed. */
    boolean accepts(@Nullable String document) {
        return !only || texts.contains(document);
    }

    private static Map<String, String> ofPages() {
        try (InputStream file = Objects.requireNonNull(TrustedDocuments.class.getResourceAsStream(PAGES), PAGES)) {
            return parse(PAGES, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path manifest) {
        try {
            return parse(manifest.toString(), Files.readString(manifest, StandardCharsets.UTF_8));
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException(
                    "commonweave.api.documents.manifest cannot be read: " + manifest + ", " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parse(String file, String text) {
        Map<String, String> documents = new HashMap<>();
        JsonMapper.shared().readTree(text).properties().forEach(entry -> {
            if (!entry.getValue().isString()) {
                throw new IllegalStateException(
                        file + ": " + entry.getKey() + " must be a text with a GraphQL document.");
            }
            documents.put(entry.getKey(), entry.getValue().asString());
        });
        if (documents.isEmpty()) {
            throw new IllegalStateException(file + " must be a JSON object of documents by identifier.");
        }
        return documents;
    }
}
