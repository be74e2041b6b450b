package org.commonweave.access;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: on whose behalf it runs, how they showed it, and what that way allows.
 *
 * @param name by which they signed in
 * @param account identifier of their local account
 */
public record Caller(
        Viewer viewer,
        SignInMethod signIn,
        Scope scope,
        @Nullable String name,
        @Nullable String account) {

    public static final Caller ANONYMOUS = new Caller(Viewer.ANONYMOUS, SignInMethod.NONE, Scope.WRITE, null, null);

    /** Somebody of the sample district. */
    public static Caller demo(Viewer viewer, @Nullable String name) {
        return new Caller(viewer, SignInMethod.DEMO, Scope.WRITE, name, null);
    }

    /** The same, who changes nothing for now. */
    public Caller reading() {
        return new Caller(viewer, signIn, Scope.READ, name, account);
    }

    /** True when what they do with accounts is their own decision, made at a browser, as an administrator. */
    public boolean managesAccounts() {
        return viewer.administers() && signIn.interactive();
    }
}
