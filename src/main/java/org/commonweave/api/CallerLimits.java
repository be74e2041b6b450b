package org.commonweave.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commonweave.access.Caller;
import org.commonweave.access.Network;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Bounds what one caller takes from all others: requests a minute, and streams at once, over whichever connections they come.
 * Whoever shows no credential is known by address.
 */
@Component
class CallerLimits {

    private static final int MOST_CALLERS = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();
    private final ConcurrentMap<String, Integer> streams = new ConcurrentHashMap<>();

    CallerLimits(RateSettings settings) {
        this.settings = settings;
    }

    /** Counts a request, or refuses it. */
    void admit(Caller caller, @Nullable InetSocketAddress from) {
        int allowed = stranger(caller) ? settings.perAddress() : settings.perAccount();
        if (allowed <= 0) {
            return;
        }
        ConsumptionProbe probe = buckets.get(
                        key(caller, from),
                        same -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, MINUTE))
                                .build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw HttpProblem.later(
                    ErrorCode.RATE_LIMITED,
                    "At most " + allowed + " requests a minute"
                            + (stranger(caller) ? " without signing in" : " for one account")
                            + "; ask for more at once with fewer requests, or wait.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** A stream that counts while it runs, or ends at once with a refusal. */
    Flux<Object> counted(Caller caller, @Nullable InetSocketAddress from, Publisher<?> events) {
        int allowed = stranger(caller) ? settings.subscriptionsPerAddress() : settings.subscriptionsPerAccount();
        String key = key(caller, from);
        return Flux.defer(() -> {
            int now = streams.merge(key, 1, Integer::sum);
            Flux<Object> told = now > allowed ? Flux.error(tooMany(allowed)) : Flux.from(events);
            return told.doFinally(
                    signal -> streams.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
        });
    }

    private static boolean stranger(Caller caller) {
        return caller.viewer().equals(Viewer.ANONYMOUS);
    }

    private static String key(Caller caller, @Nullable InetSocketAddress from) {
        if (stranger(caller)) {
            return "address " + Network.of(from);
        }
        return caller.account() != null
                ? "account " + caller.account()
                : caller.signIn() + " " + caller.name() + " " + caller.viewer();
    }

    private static SubscriptionPublisherException tooMany(int allowed) {
        GraphQLError error = GraphQLError.newError()
                .message("At most %d subscriptions at once; complete some first.", allowed)
                .extensions(Map.of(ErrorCode.KEY, ErrorCode.TOO_MANY_SUBSCRIPTIONS.name()))
                .build();
        return new SubscriptionPublisherException(List.of(error), new IllegalStateException("Too many subscriptions"));
    }
}
