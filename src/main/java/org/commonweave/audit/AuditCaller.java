package org.commonweave.audit;

import java.util.Locale;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.access.SignInMethod;
import org.commonweave.access.Viewer;
import org.commonweave.consent.PersonalKey;
import org.jspecify.annotations.Nullable;

/**
 * Whoever does something, without saying who it is: a local account by its identifier, somebody of an identity provider by a
 * keyed digest of their name.
 *
 * @param key as it is kept; the name itself when it still has to be digested
 * @param named true when the key is a name
 * @param signIn null for the service and for whoever holds the machine
 */
public record AuditCaller(
        String key,
        boolean named,
        Role role,
        @Nullable String organization,
        @Nullable SignInMethod signIn) {

    static final String ANONYMOUS = "anonymous";

    private static final String NAMED = "name:";

    /** Whoever holds the machine, at its command line. */
    public static final AuditCaller CONSOLE = new AuditCaller("console", false, Role.ADMINISTRATOR, null, null);

    /** The service, by itself. */
    public static final AuditCaller SERVICE = new AuditCaller("service", false, Role.ADMINISTRATOR, null, null);

    public static AuditCaller of(Caller caller) {
        Viewer viewer = caller.viewer();
        SignInMethod signIn = caller.signIn();
        if (caller.account() != null) {
            return new AuditCaller(caller.account(), false, viewer.role(), viewer.organization(), signIn);
        }
        if (signIn == SignInMethod.NONE) {
            return new AuditCaller(ANONYMOUS, false, viewer.role(), viewer.organization(), signIn);
        }
        if (signIn == SignInMethod.DEMO) {
            String role = "demo:" + viewer.role().name().toLowerCase(Locale.ROOT);
            return new AuditCaller(role, false, viewer.role(), viewer.organization(), signIn);
        }
        String name = caller.name();
        return name == null
                ? new AuditCaller("unnamed", false, viewer.role(), viewer.organization(), signIn)
                : new AuditCaller(name, true, viewer.role(), viewer.organization(), signIn);
    }

    /** As it is kept. A plain digest of a name could be found again by trying names. */
    String pseudonym(String secret) {
        return named ? NAMED + new PersonalKey(secret).of("name", key) : key;
    }

    /** As a person is kept: once their record is erased, nobody can say who it was. */
    static String person(String secret, String uuid) {
        return new PersonalKey(secret).of("person", uuid);
    }

    /** A name is printed nowhere. */
    @Override
    public String toString() {
        return named ? NAMED : key;
    }
}
