package org.commonweave.whistle;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
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

/** Looks for what is due at the start and from then on, as long as the service serves. */
@Component
@ConditionalOnWebApplication
class ReminderSweep implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);

    private final Reminders reminders;
    private final Duration every;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    ReminderSweep(Reminders reminders, WhistleSettings settings, Clock clock) {
        this.reminders = reminders;
        this.every = settings.sweep();
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        running.update(Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(tick -> reminders.tell(OffsetDateTime.now(clock)).onErrorResume(error -> {
                    LOG.warn("Departments could not be reminded; trying again in {}", every, error);
                    return Mono.empty();
                }))
                .subscribe());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }
}
