package org.commonweave.exchange.hsds;

import java.io.IOException;
import java.nio.file.Path;
import org.commonweave.exchange.source.TextInput;

/** Tells HSDS files from others by what only they say. */
final class HsdsSniffer {

    private static final int LOOKED_AT = 20_000;

    private HsdsSniffer() {}

    static boolean isHsdsJson(Path file) {
        String head = head(file);
        boolean theirs = head.contains("\"opencivicdata\"")
                || head.contains("\"$schema\"")
                || head.contains("popoloproject")
                || head.contains("\"memberships\"")
                || head.contains("\"grants\"");
        boolean hsds = head.contains("\"service_at_locations\"")
                || head.contains("\"organization_id\"")
                || head.contains("\"taxonomy\"")
                || head.contains("\"location_type\"")
                || head.contains("\"organization\"")
                || head.contains("\"total_items\"")
                || head.contains("\"totalElements\"")
                || head.contains("\"alternate_name\"");
        return hsds && !theirs && head.contains("\"id\"");
    }

    private static String head(Path file) {
        char[] buffer = new char[LOOKED_AT];
        try (TextInput text = TextInput.open(file)) {
            int length = text.reader().read(buffer);
            return length <= 0 ? "" : new String(buffer, 0, length);
        } catch (IOException e) {
            return "";
        }
    }
}
