package org.commonweave.snapshot;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The versions of the data as they come, whichever instance wrote. Asked once for all who wait, and only while any do. */
@Component
public class DataVersions {

    private static final Logger LOG = LoggerFactory.getLogger(DataVersions.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Flux<String> versions;

    DataVersions(Snapshots snapshots) {
        this.versions = Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(
                        tick -> snapshots.version().onErrorResume(error -> {
                            LOG.warn("The version of the data cannot be read; trying again: {}", error.toString());
                            return Mono.delay(EVERY).then(Mono.empty());
                        }),
                        1)
                .distinctUntilChanged()
                .replay(1)
                .refCount(1, EVERY);
    }

    /** The version now, and every other one that is seen afterwards. */
    public Flux<String> all() {
        return versions;
    }
}
