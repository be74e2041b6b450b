package org.commonweave.diagnostics;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Told;
import org.commonweave.graph.Await;
import org.commonweave.job.Course;
import org.commonweave.job.Job;
import org.commonweave.job.JobSettings;
import org.commonweave.job.JobState;
import org.commonweave.job.JobStore;
import org.commonweave.job.Order;
import org.commonweave.job.SharedJobs;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Computes all figures of a place in the background, each once, and keeps them without the facts. */
@Component
class BackgroundDiagnostics implements DisposableBean {

    /** Reading the facts before the metrics, next steps after them. */
    private static final int STEPS = Metrics.OF_PANELS.size() + 2;

    /** Who asks about now is not given an answer about much earlier. */
    private static final Duration NOW = Duration.ofMinutes(5);

    private static final Duration ALWAYS = Duration.ofDays(3_650);
    private static final int MAX_KEY = 200;

    private final Questions questions;
    private final Snapshots snapshots;
    private final SharedJobs<Kept> jobs;

    BackgroundDiagnostics(Questions questions, Snapshots snapshots, JobSettings settings, JobStore store, Clock clock) {
        this.questions = questions;
        this.snapshots = snapshots;
        this.jobs = new SharedJobs<>(settings, store, clock);
    }

    /** What is asked, as it was asked: now stays now. */
    private record Question(
            String place,
            @Nullable Object window,
            @Nullable Object asOf,
            @Nullable Object knownAt) {}

    Mono<Job<Kept>> start(Viewer viewer, Map<String, Object> input) {
        String place = GlobalId.uuidOf("Place", String.valueOf(input.get("place")), List.of("place"));
        String key = key((String) input.get("idempotencyKey"));
        Frame frame = questions.frame(input);
        Object asOf = input.get("asOf");
        Question question = new Question(place, input.get("window"), asOf, input.get("knownAt"));
        return snapshots
                .knows(place, viewer, new Moment(frame.asOf(), frame.knownAt()))
                .filter(known -> known)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(List.of("place"), "There is no such place.")))
                .then(snapshots.version())
                .flatMap(version -> jobs.start(
                        new Order(viewer, key, question, version, asOf == null ? NOW : ALWAYS, STEPS),
                        new Terms(place, frame).text(),
                        course -> compute(place, viewer, frame, course)));
    }

    private static @Nullable String key(@Nullable String given) {
        if (given != null && (given.isBlank() || given.length() > MAX_KEY)) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of("idempotencyKey"), "A key has from 1 to " + MAX_KEY + " characters.");
        }
        return given;
    }

    private Kept compute(String place, Viewer viewer, Frame frame, Course course) {
        course.begin("job.facts");
        Asked asked = Await.one(questions.asked(place, viewer, frame));
        course.restsOn(asked.dataVersion());
        course.done();
        Map<String, Told> told = new LinkedHashMap<>();
        for (String metric : Metrics.OF_PANELS) {
            course.begin("job.metric", metric);
            told.put(metric, asked.tell(metric, new TreeMap<>()));
            course.done();
        }
        course.begin("job.suggestions");
        List<Suggestion> suggestions = asked.suggestions();
        course.done();
        return new Kept(place, frame, asked.dataVersion(), told, suggestions);
    }

    Mono<Job<Kept>> find(String id, Viewer viewer) {
        return jobs.find(id, viewer);
    }

    /**
     * What came of a job; empty when nothing did. Computed once more, about the same instants, by an instance that did not
     * work at it.
     */
    Mono<Figures> result(Job<?> job) {
        if (job.state() != JobState.SUCCEEDED) {
            return Mono.empty();
        }
        return job.result() instanceof Kept kept
                ? Mono.just(kept)
                : jobs.terms(job.id(), job.owner())
                        .map(Terms::of)
                        .flatMap(terms -> questions.asked(terms.place(), job.owner(), terms.frame()));
    }

    Mono<Job<Kept>> cancel(String id, Viewer viewer) {
        return jobs.cancel(id, viewer)
                .switchIfEmpty(Mono.error(() -> new Refusal.NotFound(List.of("id"), "There is no such job.")));
    }

    /** True when something was written since the job's facts were read. */
    Mono<Boolean> stale(Job<?> job) {
        return snapshots.version().map(version -> !Objects.equals(version, job.dataVersion()));
    }

    @Override
    public void destroy() {
        jobs.close();
    }
}
