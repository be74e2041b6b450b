package org.commonweave.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers that come out the same whenever the same thing is read again: RFC 9562 version 5 UUIDs. */
public final class StableId {

    /** Namespace of every identifier derived here, itself version 5 of the DNS namespace and commonweave.org. */
    private static final UUID NAMESPACE = UUID.fromString("85982ec4-88de-5ae9-8659-324d608ad58d");

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private StableId() {}

    /** The identifier that follows from the parts, in their order. */
    public static String of(String... parts) {
        // Lengths go in, so that ("ab", "c") and ("a", "bc") differ.
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            name.append(part.length()).append(':').append(part);
        }
        return version5(name.toString()).toString();
    }

    /** A source's own identifier when it is a UUID already, else one that follows from the scope and it. */
    public static String fromSource(String scope, String label, String sourceId) {
        return UUID_TEXT.matcher(sourceId).matches() ? sourceId.toLowerCase(Locale.ROOT) : of(scope, label, sourceId);
    }

    private static UUID version5(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
            long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
