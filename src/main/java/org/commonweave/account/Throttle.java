package org.commonweave.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.commonweave.access.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bounds how often somebody may try, per account and per address, by what failed within the last while. It is kept in memory,
 * where it costs an attacker's target nothing; several instances count each for itself.
 */
@Component
class Throttle {

    private static final int MOST = 100_000;

    private final SignInSettings settings;
    private final Clock clock;
    private final Cache<String, Failures> failed;

    @Autowired
    Throttle(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.failed = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, Failures>creating((key, value) -> settings.window()))
                .build();
    }

    private record Failures(int count, long until) {}

    /**
     * Counts an attempt as failed until it is known better, so that many at once count too.
     *
     * @param from null for somebody who is signed in already
     */
    void attempt(String account, @Nullable InetSocketAddress from) {
        if (from != null) {
            count("address " + Network.of(from), settings.attemptsPerAddress());
        }
        count("account " + account, settings.attempts());
    }

    /** What succeeded is forgotten, and so are the failures before it: they were their holder's own. */
    void succeeded(String account, @Nullable InetSocketAddress from) {
        failed.invalidate("account " + account);
        if (from != null) {
            String key = "address " + Network.of(from);
            failed.asMap().computeIfPresent(key, (same, now) -> new Failures(now.count() - 1, now.until()));
        }
    }

    private void count(String key, int allowed) {
        long until = clock.millis() + settings.window().toMillis();
        Failures now = failed.asMap()
                .merge(key, new Failures(1, until), (old, one) -> new Failures(old.count() + 1, old.until()));
        if (now.count() > allowed) {
            throw SignInRefused.tooMany(Duration.ofMillis(Math.max(1000, now.until() - clock.millis())));
        }
    }
}
