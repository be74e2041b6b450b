package org.commonweave.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Lets an administrator look at any question through somebody's eyes, by a header of a request over HTTP. Nothing can be
 * changed meanwhile.
 */
final class BorrowedEyes {

    static final String HEADER = "Commonweave-View-As";

    private static final String FORM =
            "Write " + HEADER + ": role=AGENCY; organization=<id>; person=<id>, as far as it applies.";

    private BorrowedEyes() {}

    /** Through whose eyes the request is answered; empty when they are the caller's own. */
    static Optional<Viewer> of(Caller caller, HttpHeaders headers) {
        String said = headers.getFirst(HEADER);
        if (said == null) {
            return Optional.empty();
        }
        if (!caller.viewer().administers()) {
            throw new HttpProblem(
                    ErrorCode.FORBIDDEN, "Only an administrator looks through others' eyes; leave out " + HEADER + ".");
        }
        return Optional.of(viewer(said));
    }

    private static Viewer viewer(String said) {
        Map<String, String> parts = new HashMap<>();
        for (String part : said.split(";", -1)) {
            String[] pair = part.trim().split("=", 2);
            if (pair.length != 2 || !List.of("role", "organization", "person").contains(pair[0])) {
                throw wrong(FORM);
            }
            parts.put(pair[0], pair[1].trim());
        }
        Role role = Optional.ofNullable(parts.get("role"))
                .flatMap(BorrowedEyes::role)
                .orElseThrow(
                        () -> wrong("The role in " + HEADER + " is one of " + List.of(Role.values()) + ". " + FORM));
        return role == Role.ANONYMOUS
                ? Viewer.ANONYMOUS
                : Viewer.signedIn(
                        role, uuid(parts.get("organization"), "Organization"), uuid(parts.get("person"), "Person"));
    }

    private static Optional<Role> role(String name) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable String uuid(@Nullable String id, String label) {
        try {
            return id == null ? null : GlobalId.uuidOf(label, id, List.of());
        } catch (Refusal.InvalidInput other) {
            throw wrong(other.getMessage() + " " + FORM);
        }
    }

    private static HttpProblem wrong(String message) {
        return new HttpProblem(ErrorCode.BAD_REQUEST, message);
    }
}
