package org.commonweave.allocation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for lapsed reservations at the start and from then on, as long as the service serves. */
@Component
@ConditionalOnWebApplication
class HoldSweep implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HoldSweep.class);

    private final LapsedHolds holds;
    private final Duration every;
    private final Disposable.Swap running = Disposables.swap();

    HoldSweep(LapsedHolds holds, AllocationSettings settings) {
        this.holds = holds;
        this.every = settings.sweep();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        running.update(Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(tick -> holds.release().onErrorResume(error -> {
                    LOG.warn("Lapsed reservations could not be given back; trying again in {}", every, error);
                    return Mono.empty();
                }))
                .subscribe());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }
}
