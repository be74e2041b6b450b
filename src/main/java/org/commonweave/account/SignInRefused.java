package org.commonweave.account;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Why nobody is signed in. The message is found by the code, in the language of whoever asked. */
final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final HttpStatus status;
    private final Duration wait;

    private SignInRefused(String code, HttpStatus status, Duration wait) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.wait = wait;
    }

    /** The same for a wrong name, a wrong password and a locked account. */
    static SignInRefused wrong() {
        return new SignInRefused("SIGN_IN_FAILED", HttpStatus.UNAUTHORIZED, Duration.ZERO);
    }

    static SignInRefused tooMany(Duration wait) {
        return new SignInRefused("TOO_MANY_ATTEMPTS", HttpStatus.TOO_MANY_REQUESTS, wait);
    }

    static SignInRefused busy() {
        return new SignInRefused("BUSY", HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(2));
    }

    static SignInRefused unknownCode() {
        return new SignInRefused("SETUP_CODE_UNKNOWN", HttpStatus.FORBIDDEN, Duration.ZERO);
    }

    static SignInRefused unreadable() {
        return new SignInRefused("BAD_REQUEST", HttpStatus.BAD_REQUEST, Duration.ZERO);
    }

    static SignInRefused forged() {
        return new SignInRefused("CSRF_TOKEN_MISSING", HttpStatus.FORBIDDEN, Duration.ZERO);
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    /** Zero when waiting does not help. */
    Duration pause() {
        return wait;
    }
}
