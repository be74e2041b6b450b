package org.commonweave.casework;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Stands in a log's chain for a text that somebody may have erased: the chain holds the digest, so that the text can go and
 * the chain still tells that nothing else did. The digest is salted, and the salt goes with the text: nobody finds out a short
 * text, such as a name, by trying.
 *
 * @param salt null once the text is gone
 * @param erasedBy the number of the certificate of the erasure; null as long as the text is there
 */
public record TextSeal(
        @Nullable String salt, String digest, @Nullable String erasedBy) {

    /** What is read in place of a text that is gone. */
    public static final String ERASED = "[erased]";

    static final String SALT = "textSalt";
    static final String DIGEST = "textDigest";
    static final String ERASED_BY = "textErasedBy";

    /** Of a text that is written now; null where there is none. */
    public static @Nullable TextSeal of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String salt = UUID.randomUUID().toString();
        return new TextSeal(salt, digest(salt, text), null);
    }

    /** As it is stored; null for events that were written before there were seals, whose chain holds the text itself. */
    public static @Nullable TextSeal of(Value stored) {
        return stored.get(DIGEST).isNull()
                ? null
                : new TextSeal(
                        stored.get(SALT).asString(null),
                        stored.get(DIGEST).asString(),
                        stored.get(ERASED_BY).asString(null));
    }

    /** Adds what is stored of it. */
    public static void put(@Nullable TextSeal seal, Map<String, Object> properties) {
        if (seal != null) {
            properties.put(SALT, seal.salt);
            properties.put(DIGEST, seal.digest);
            properties.put(ERASED_BY, seal.erasedBy);
        }
    }

    /** True when the text is the one that was written, or was erased and says so. */
    boolean holds(@Nullable Object text) {
        if (erasedBy != null) {
            return salt == null && ERASED.equals(text);
        }
        return salt != null && text != null && digest.equals(digest(salt, Objects.toString(text)));
    }

    private static String digest(String salt, String text) {
        return Sha256.hex(salt + "\n" + text);
    }
}
