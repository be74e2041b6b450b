package org.commonweave.account;

import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords with Argon2id. Each takes 19 MiB and tens of milliseconds, so a few run at once on threads of their own,
 * and when too many wait the next are turned away.
 */
@Component
class Passwords implements DisposableBean {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ITERATIONS = 2;

    private static final int AT_ONCE = 2;
    private static final int WAITING = 64;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, ITERATIONS);
    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "password");

    /** Of nobody's password: checking against it takes as long as against somebody's. */
    private final String nobody = encoder.encode(Secrets.next());

    Mono<String> hash(String password) {
        return Mono.fromCallable(() -> encoder.encode(password))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, busy -> SignInRefused.busy());
    }

    /** @param hash empty for a name that nobody has */
    Mono<Boolean> matches(String password, String hash) {
        return Mono.fromCallable(() -> encoder.matches(password, hash.isEmpty() ? nobody : hash) && !hash.isEmpty())
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, busy -> SignInRefused.busy());
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
