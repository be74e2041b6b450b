package org.commonweave.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.refusal.Refusal;
import reactor.core.publisher.Mono;

/** What a mutation that is written by hand answers: what was done, or what to mend. */
public final class MutationPayload {

    private MutationPayload() {}

    /**
     * What is refused becomes data.
     *
     * @param about more of what was done, from what the outcome is about
     */
    public static Mono<Map<String, Object>> of(
            Mono<Outcome> done, Function<String, Mono<? extends Map<String, ?>>> about) {
        return done.onErrorResume(Refusal.class, refusal -> Mono.just(refused(refusal)))
                .flatMap(outcome -> {
                    Map<String, Object> payload = new HashMap<>();
                    payload.put("userErrors", outcome.userErrors());
                    String uuid = outcome.uuid();
                    return uuid == null
                            ? Mono.just(payload)
                            : about.apply(uuid)
                                    .map(more -> {
                                        payload.putAll(more);
                                        return payload;
                                    })
                                    .defaultIfEmpty(payload);
                });
    }

    static Outcome refused(Refusal refusal) {
        String code = refusal.code().equals("WRONG_TYPE") ? "INVALID_VALUE" : refusal.code();
        List<String> field = refusal.field().isEmpty() ? List.of("input") : refusal.field();
        return Outcome.refused(List.of(new UserError(field, code, String.valueOf(refusal.getMessage()))));
    }
}
