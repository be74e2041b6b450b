package org.commonweave.audit;

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

/**
 * Removes old events at the start and from then on, and logs where the chains end: logs are usually kept where whoever can
 * write to the database cannot.
 */
@Component
@ConditionalOnWebApplication
class AuditSweep implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSweep.class);

    private final AuditRetention retention;
    private final AuditHeads heads;
    private final Duration every;
    private final Disposable.Swap running = Disposables.swap();

    AuditSweep(AuditRetention retention, AuditHeads heads, AuditSettings settings) {
        this.retention = retention;
        this.heads = heads;
        this.every = settings.sweep();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        running.update(Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(tick -> sweep().onErrorResume(error -> {
                    LOG.warn("Old events of the audit could not be removed; trying again in {}", every, error);
                    return Mono.empty();
                }))
                .subscribe());
    }

    private Mono<Void> sweep() {
        return retention
                .prune()
                .doOnNext(removed -> {
                    if (removed > 0) {
                        LOG.info("{} events of the audit were old enough to be removed", removed);
                    }
                })
                .then(heads.list())
                .doOnNext(ends -> ends.forEach(end -> LOG.info("Audit: {}", end)))
                .then();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }
}
