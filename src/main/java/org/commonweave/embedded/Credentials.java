package org.commonweave.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What the database asks of its clients: made anew for each start of the service unless the settings name a password. */
record Credentials(String password) {

    /** The only user that the Community edition starts with. */
    static final String USER = "neo4j";

    private static final int BYTES = 24;

    static Credentials of(EmbeddedSettings settings) {
        String chosen = settings.password();
        return new Credentials(chosen == null ? random() : chosen);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return USER + ":***";
    }
}
