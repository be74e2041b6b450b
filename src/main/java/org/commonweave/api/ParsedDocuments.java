package org.commonweave.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps documents that were parsed and found valid, because clients send the same ones again and again with other
 * variables. Those in error are not kept: whoever sends them pays for them. Limits are checked for every operation.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

    /** In characters of all documents together. */
    private static final long MAX_CHARACTERS = 4_000_000;

    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .<String, PreparsedDocumentEntry>weigher((query, entry) -> query.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
        if (known == null) {
            known = parseAndValidate.apply(input);
            if (!known.hasErrors()) {
                valid.put(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }
}
