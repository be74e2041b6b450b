package org.commonweave.diagnostics;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.commonweave.job.Job;
import org.commonweave.job.JobProgress;
import org.commonweave.mutation.UserError;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects jobs: starting, looking, ending. What the caller can mend is told as it is by other mutations. */
@Component
class JobsWiring implements RuntimeWiringConfigurer {

    private final BackgroundDiagnostics background;

    JobsWiring(BackgroundDiagnostics background) {
        this.background = background;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("job", this::job));
        wiring.type(
                "Mutation",
                mutation ->
                        mutation.dataFetcher("startDiagnostics", this::start).dataFetcher("cancelJob", this::cancel));
        wiring.type(
                "DiagnosticsJob",
                type -> type.dataFetcher(
                                "stale",
                                environment ->
                                        background.stale(source(environment)).toFuture())
                        .dataFetcher("result", this::result));
        wiring.type("JobProgress", type -> type.dataFetcher("step", JobsWiring::step));
    }

    private Mono<Job<Kept>> job(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.<String>getArgument("id"));
        return background.find(id, Reads.viewer(environment));
    }

    private Mono<Map<String, Object>> start(DataFetchingEnvironment environment) {
        return payload(Mono.defer(() -> {
            return background.start(Reads.viewer(environment), input(environment));
        }));
    }

    private Mono<Map<String, Object>> cancel(DataFetchingEnvironment environment) {
        String id = String.valueOf(input(environment).get("id"));
        return payload(background.cancel(id, Reads.viewer(environment)));
    }

    private static Mono<Map<String, Object>> payload(Mono<Job<Kept>> job) {
        return job.map(done -> answer(done, List.of())).onErrorResume(Refusal.class, refusal -> {
            List<String> field = new ArrayList<>(List.of("input"));
            field.addAll(refusal.field());
            return Mono.just(answer(
                    null, List.of(new UserError(field, code(refusal.code()), String.valueOf(refusal.getMessage())))));
        });
    }

    /** The schema's codes of user errors know fewer kinds of invalid values. */
    private static String code(String code) {
        return code.equals("WRONG_TYPE") || code.equals("INVALID_WINDOW") ? "INVALID_VALUE" : code;
    }

    private static Map<String, Object> answer(@Nullable Job<Kept> job, List<UserError> errors) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("job", job);
        payload.put("userErrors", errors);
        return payload;
    }

    private static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }

    /** A future, as an event of a subscription asks for it, too. */
    private CompletableFuture<Object> result(DataFetchingEnvironment environment) {
        return background
                .result(source(environment))
                .<Object>map(figures -> DiagnosticsWiring.at(figures, new Diagnostics(figures)))
                .toFuture();
    }

    private static String step(DataFetchingEnvironment environment) {
        JobProgress progress = Objects.requireNonNull(environment.<JobProgress>getSource());
        Wording wording = Wording.in(environment.getArgument("lang"));
        List<Object> titles = progress.arguments().stream()
                .<Object>map(metric -> wording.say("metric." + metric + ".title", List.of()))
                .toList();
        return wording.say(progress.step(), titles);
    }

    private static Job<?> source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Job<?>>getSource());
    }
}
