package org.commonweave.residents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.mutation.Outcome;
import org.commonweave.mutation.UserError;
import org.commonweave.refusal.Refusal;
import reactor.core.publisher.Mono;

/** What mutations answer: what was done, or what to mend. */
final class Payloads {

    private Payloads() {}

    /** The payload with more about what was done. */
    @FunctionalInterface
    interface More {
        Mono<Map<String, Object>> about(String uuid);
    }

    /** What is refused becomes data, as with every mutation. */
    static Mono<Map<String, Object>> of(Mono<Outcome> outcome, More more) {
        return outcome.onErrorResume(Refusal.class, refusal -> Mono.just(refused(refusal)))
                .flatMap(done -> {
                    Map<String, Object> payload = new HashMap<>();
                    payload.put("userErrors", done.userErrors());
                    String uuid = done.uuid();
                    return uuid == null
                            ? Mono.just(payload)
                            : more.about(uuid).map(told -> {
                                payload.putAll(told);
                                return payload;
                            });
                });
    }

    private static Outcome refused(Refusal refusal) {
        return Outcome.refused(List.of(error(
                refusal.field(),
                refusal.code().equals("WRONG_TYPE") ? "INVALID_VALUE" : refusal.code(),
                String.valueOf(refusal.getMessage()))));
    }

    static UserError error(List<String> path, String code, String message) {
        List<String> field = new java.util.ArrayList<>(List.of("input"));
        field.addAll(path);
        return new UserError(field, code, message);
    }

    static Mono<Outcome> refused(List<String> path, String code, String message) {
        return Mono.just(Outcome.refused(List.of(error(path, code, message))));
    }
}
