package org.commonweave.access;

import org.springframework.security.core.AuthenticationException;

/** A credential that is not, or no longer, known here. Saying so must stay cheap, so it has no stack trace. */
public final class UnknownCredential extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private UnknownCredential(String message) {
        super(message);
    }

    public static UnknownCredential header() {
        return new UnknownCredential("The Authorization header is not known here; leave it out to ask anonymously.");
    }

    public static UnknownCredential session() {
        return new UnknownCredential("The session has ended; sign in again.");
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
