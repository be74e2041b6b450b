package org.commonweave.account;

import org.commonweave.access.Role;
import org.commonweave.graph.Await;
import org.commonweave.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Accounts for tests, in the graph as they are in service. */
final class People {

    static final String PASSWORD = "canary horse battery staple 7";

    private People() {}

    /** Removes all of them; emptying the graph leaves what is outside the model. */
    static void none() {
        TestDatabase.withoutAccounts();
    }

    static Account add(Accounts accounts, Passwords passwords, String name, Role role, @Nullable String organization) {
        String hash = Await.one(passwords.hash(PASSWORD));
        return Await.one(accounts.add(new NewAccount(name, role, organization, null), hash));
    }
}
