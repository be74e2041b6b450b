package org.commonweave.retention;

import org.commonweave.audit.AuditCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Sees to retention as long as the service serves. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "commonweave.retention.background", matchIfMissing = true)
class RetentionSweep implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private final Retention retention;
    private final RetentionSettings settings;
    private final Disposable.Swap running = Disposables.swap();

    RetentionSweep(Retention retention, RetentionSettings settings) {
        this.retention = retention;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        running.update(Flux.interval(settings.first(), settings.every())
                .onBackpressureDrop()
                .concatMap(tick -> retention
                        .carryOut(AuditCaller.SERVICE)
                        .doOnNext(done -> LOG.info("Retention: {} {}", done.count(), done.rule()))
                        .onErrorResume(error -> {
                            LOG.warn("Retention could not be seen to; trying again in {}", settings.every(), error);
                            return Flux.empty();
                        }))
                .subscribe());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }
}
