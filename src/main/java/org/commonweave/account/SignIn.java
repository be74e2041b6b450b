package org.commonweave.account;

import java.net.InetSocketAddress;
import org.commonweave.access.Caller;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signs people in by name and password. A name that nobody has takes the same statements and the same work as a wrong password,
 * and gets the same answer. What was typed is never logged: people type passwords into the wrong field.
 */
@Component
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST = 256;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;

    SignIn(Accounts accounts, Passwords passwords, Sessions sessions, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** A session that has begun. */
    record Begun(Caller caller, String session) {
        @Override
        public String toString() {
            return String.valueOf(caller.account());
        }
    }

    Mono<Begun> withPassword(String name, String password, @Nullable InetSocketAddress from) {
        if (name.length() > LONGEST || password.length() > LONGEST) {
            return Mono.error(SignInRefused::wrong);
        }
        return checked(name, password, from).flatMap(account -> {
            LOG.info("Account {} signed in", account.id());
            return begin(account);
        });
    }

    Mono<Begun> begin(Account account) {
        return begin(account.caller(SignInMethod.PASSWORD, Scope.WRITE));
    }

    Mono<Begun> begin(Caller caller) {
        return sessions.start(caller).map(session -> new Begun(caller, session));
    }

    /** The account, if the password is its own and it may sign in; whoever guesses is slowed down here too. */
    Mono<Account> checked(String name, String password, @Nullable InetSocketAddress from) {
        return Mono.defer(() -> {
            String normal = AccountNames.normal(name);
            throttle.attempt(normal, from);
            return accounts.named(normal)
                    .map(found -> new Candidate(found.account(), found.hash()))
                    .defaultIfEmpty(new Candidate(null, ""))
                    .flatMap(candidate -> passwords
                            .matches(password, candidate.hash())
                            .flatMap(matches -> admitted(candidate, matches)))
                    .doOnNext(account -> throttle.succeeded(normal, from));
        });
    }

    private record Candidate(@Nullable Account account, String hash) {}

    private static Mono<Account> admitted(Candidate candidate, boolean matches) {
        Account account = candidate.account();
        return matches && account != null && !account.isLocked()
                ? Mono.just(account)
                : Mono.error(SignInRefused::wrong);
    }
}
