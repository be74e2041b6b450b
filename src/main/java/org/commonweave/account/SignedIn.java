package org.commonweave.account;

import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.jspecify.annotations.Nullable;

/** Whoever asks, as the schema's type Viewer tells it. */
record SignedIn(
        Role role,
        @Nullable String organization,
        @Nullable String person,
        @Nullable String name,
        SignInMethod signIn,
        Scope scope,
        boolean managesAccounts) {

    static SignedIn of(Caller caller) {
        return new SignedIn(
                caller.viewer().role(),
                caller.viewer().organization(),
                caller.viewer().person(),
                caller.name(),
                caller.signIn(),
                caller.scope(),
                caller.managesAccounts());
    }
}
