package org.commonweave.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A position in the log, as clients keep it: opaque to them, the same for every instance. */
final class ResumeToken {

    private static final String PREFIX = "f1:";

    private ResumeToken() {}

    static String of(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Null for null; refused when it is none of ours. */
    static @Nullable Long position(@Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.startsWith(PREFIX)) {
                long position = Long.parseLong(text.substring(PREFIX.length()));
                if (position >= 0 && of(position).equals(token)) {
                    return position;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below, like any other text that is no token.
        }
        throw new Refusal.InvalidInput(
                "INVALID_VALUE",
                List.of("after"),
                "'after' is no token of a stream; send the last 'token' that one gave, or leave it out.");
    }
}
