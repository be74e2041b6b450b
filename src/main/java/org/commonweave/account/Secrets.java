package org.commonweave.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.commonweave.digest.Sha256;

/** Secrets that only their holders have: 256 random bits each, of which a plain digest is kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A digest needs neither salt nor work where what it hides cannot be guessed. */
    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
