package org.commonweave.account;

import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's identifier. Scripts cannot read it, and other sites' forms do not send it. */
@Component
class SessionCookie {

    private final boolean secure;

    SessionCookie(SignInSettings settings, ObjectProvider<ServerProperties> server) {
        InetAddress address =
                server.stream().findFirst().map(ServerProperties::getAddress).orElse(null);
        this.secure = settings.secureCookie() == null
                ? address == null || !address.isLoopbackAddress()
                : settings.secureCookie();
    }

    boolean secure() {
        return secure;
    }

    /** The prefix has browsers refuse such a cookie from anything but this host over TLS. */
    String name() {
        return secure ? "__Host-commonweave" : "commonweave";
    }

    ResponseCookie of(String session) {
        return cookie(session).build();
    }

    /** Makes the browser forget it. */
    ResponseCookie none() {
        return cookie("").maxAge(Duration.ZERO).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax");
    }

    /** The session's identifier, null without one. */
    @Nullable String in(HttpHeaders headers) {
        String start = name() + "=";
        for (String line : headers.getOrEmpty(HttpHeaders.COOKIE)) {
            for (String pair : line.split(";", -1)) {
                String cookie = pair.strip();
                if (cookie.startsWith(start) && cookie.length() > start.length()) {
                    return cookie.substring(start.length());
                }
            }
        }
        return null;
    }
}
