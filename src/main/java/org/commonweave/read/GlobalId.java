package org.commonweave.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.commonweave.refusal.Refusal;

/** An identifier for the API: opaque to clients, with the type and a version inside. */
public record GlobalId(String label, String uuid) {

    private static final String VERSION = "1";
    private static final int MAX_LENGTH = 400;

    public String encode() {
        byte[] text = (VERSION + ":" + label + ":" + uuid).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Empty for a text that was never one of our identifiers. */
    public static Optional<GlobalId> decode(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 3);
            return parts.length == 3 && parts[0].equals(VERSION)
                    ? Optional.of(new GlobalId(parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The uuid of a record of the label, given as a global identifier or as the bare uuid. */
    public static String uuidOf(String label, String text, List<String> field) {
        Optional<GlobalId> id = decode(text);
        if (id.isPresent() && !id.get().label().equals(label)) {
            throw new Refusal.InvalidInput(
                    "WRONG_TYPE",
                    field,
                    "This is an id of the type " + id.get().label() + "; give one of the type " + label + ".");
        }
        return id.map(GlobalId::uuid).orElse(text);
    }
}
