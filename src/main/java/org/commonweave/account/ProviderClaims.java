package org.commonweave.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an identity provider's claims mean here. What is not mapped gives nothing: somebody without a mapped role is a resident
 * without a record, and acts for nobody.
 */
@Component
class ProviderClaims {

    private static final Pattern UUID_LIKE = Pattern.compile("[\\w.:-]{1,100}");

    private final SignInSettings.Claims settings;

    ProviderClaims(SignInSettings settings) {
        this.settings = settings.claims();
    }

    Caller caller(Map<String, Object> claims, SignInMethod by) {
        Role role = role(claims);
        boolean mapped = role != Role.RESIDENT
                || values(claims, settings.role()).stream()
                        .anyMatch(value -> settings.roles().get(value) == Role.RESIDENT);
        Viewer viewer = Viewer.signedIn(
                role,
                mapped ? identifier(claims, settings.organization()) : null,
                mapped ? identifier(claims, settings.person()) : null);
        return new Caller(viewer, by, scope(claims, by), name(claims), null);
    }

    /** The mapped role that is open to most, if there are several. */
    private Role role(Map<String, Object> claims) {
        return values(claims, settings.role()).stream()
                .map(value -> settings.roles().get(value))
                .filter(Objects::nonNull)
                .filter(role -> role != Role.ANONYMOUS)
                .max(Role::compareTo)
                .orElse(Role.RESIDENT);
    }

    /** A token whose scopes name reading and not writing may only read. */
    private static Scope scope(Map<String, Object> claims, SignInMethod by) {
        Collection<String> scopes = values(claims, "scope");
        return by == SignInMethod.JWT && scopes.contains("commonweave:read") && !scopes.contains("commonweave:write")
                ? Scope.READ
                : Scope.WRITE;
    }

    private String name(Map<String, Object> claims) {
        return values(claims, settings.name()).stream().findFirst().orElse(String.valueOf(claims.get("sub")));
    }

    private static @Nullable String identifier(Map<String, Object> claims, @Nullable String path) {
        return path == null
                ? null
                : values(claims, path).stream()
                        .filter(value -> UUID_LIKE.matcher(value).matches())
                        .findFirst()
                        .orElse(null);
    }

    /** The texts of a claim, which may be nested, a list, or words with spaces between them. */
    private static List<String> values(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (String step : path.split("\\.", -1)) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        if (found instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return found instanceof String text ? List.of(text.strip().split("\\s+")) : List.of();
    }
}
