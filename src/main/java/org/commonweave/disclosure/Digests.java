package org.commonweave.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.commonweave.digest.Sha256;

/** Short digests of what is only to be told apart. */
final class Digests {

    private Digests() {}

    /** The first eight bytes. */
    static long of(Object... parts) {
        MessageDigest digest = Sha256.begin();
        for (Object part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
