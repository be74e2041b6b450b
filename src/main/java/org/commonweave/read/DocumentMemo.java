package org.commonweave.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what follows from an operation and some of its variables, for as long as its document is kept. Clients send
 * the same documents again and again; what depends on nothing else need not be worked out again.
 *
 * @param <V> what follows
 */
public final class DocumentMemo<V> {

    /** Sets of variables remembered for a document. */
    private static final int MAX_KEYS = 50;

    /** Larger variables are neither compared nor kept. */
    private static final int MAX_WEIGHT = 2_000;

    private final Cache<Document, Cache<Key, V>> documents =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * What a value follows from.
     *
     * @param operation the operation of the document, when it names one
     * @param part what in the operation it is about
     * @param variables those that it depends on, with their values
     */
    public record Key(@Nullable String operation, Object part, Map<String, @Nullable Object> variables) {}

    /** The remembered value, else the one that is worked out now. Whatever throws is not remembered. */
    public V get(Document document, Key key, Supplier<V> worked) {
        if (weight(key.variables()) > MAX_WEIGHT) {
            return worked.get();
        }
        Cache<Key, V> known = documents.get(
                document, unknown -> Caffeine.newBuilder().maximumSize(MAX_KEYS).build());
        V value = known.getIfPresent(key);
        if (value == null) {
            value = worked.get();
            known.put(key, value);
        }
        return value;
    }

    private static int weight(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        if (value instanceof Map<?, ?> map) {
            return weight(map.values());
        }
        int weight = 1;
        if (value instanceof Collection<?> parts) {
            for (Object part : parts) {
                weight += weight(part);
                if (weight > MAX_WEIGHT) {
                    break;
                }
            }
        }
        return weight;
    }
}
