package org.commonweave.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.commonweave.digest.Sha256;

/** A digest of what is stored, so that writing the same again is seen to change nothing. */
final class ContentHash {

    private static final int BYTES = 12;

    private ContentHash() {}

    static String of(Map<String, Object> properties) {
        MessageDigest digest = Sha256.begin();
        new TreeMap<>(properties).forEach((name, value) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
