package org.commonweave.account;

import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.access.Viewer;
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

    /** @param viewer through whose eyes they look, which are their own unless they borrowed somebody's */
    static SignedIn of(Caller caller, Viewer viewer) {
        return new SignedIn(
                viewer.role(),
                viewer.organization(),
                viewer.person(),
                caller.name(),
                caller.signIn(),
                caller.scope(),
                viewer.equals(caller.viewer()) && caller.managesAccounts());
    }
}
