package org.commonweave.diagnostics;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.commonweave.access.Viewer;
import org.commonweave.job.Job;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.DataVersions;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Diagnostics and jobs that are followed live. */
@Component
class LiveDiagnostics implements RuntimeWiringConfigurer {

    /** Facts of a place are read anew at most so often for a stream, however much is written. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Questions questions;
    private final DataVersions versions;
    private final BackgroundDiagnostics background;

    LiveDiagnostics(Questions questions, DataVersions versions, BackgroundDiagnostics background) {
        this.questions = questions;
        this.versions = versions;
        this.background = background;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Subscription",
                subscription -> subscription
                        .dataFetcher("placeDiagnostics", environment -> Flux.defer(() -> ofPlace(environment)))
                        .dataFetcher("jobProgress", environment -> Flux.defer(() -> ofJob(environment))));
    }

    /** Told at once, and again when a write changed any of the facts that the viewer may see of the place. */
    private Flux<Object> ofPlace(DataFetchingEnvironment environment) {
        return versions.all()
                .onBackpressureLatest()
                .concatMap(
                        version -> questions
                                .asked(environment)
                                .concatWith(Mono.delay(REST).then(Mono.empty())),
                        1)
                .distinctUntilChanged(Asked::projection)
                .map(asked -> DiagnosticsWiring.at(asked, new Diagnostics(asked)));
    }

    /** Told at once, and again with every step, until the job has ended. */
    private Flux<Job<Kept>> ofJob(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.<String>getArgument("id"));
        Viewer viewer = Reads.viewer(environment);
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureLatest()
                .concatMap(
                        tick -> background
                                .find(id, viewer)
                                .switchIfEmpty(
                                        Mono.error(() -> new Refusal.NotFound(List.of("id"), "There is no such job."))),
                        1)
                .distinctUntilChanged()
                .takeUntil(job -> job.state().ended());
    }
}
