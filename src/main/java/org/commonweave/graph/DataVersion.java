package org.commonweave.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Bookmark;

/**
 * A short name for the state of the database that a bookmark stands for: the identity of the database with its last
 * transaction. Two names say whether two looks saw the same, and nothing about which came first.
 */
final class DataVersion {

    private static final int BYTES = 8;

    private DataVersion() {}

    static String of(Set<Bookmark> bookmarks) {
        if (bookmarks.isEmpty()) {
            // Without one every look would seem to see the same, however old.
            throw new IllegalStateException("The database told no bookmark with a read");
        }
        String all = bookmarks.stream().map(Bookmark::value).sorted().collect(Collectors.joining(" "));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
