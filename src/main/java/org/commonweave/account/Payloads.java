package org.commonweave.account;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.audit.AuditTrail;
import reactor.core.publisher.Mono;

/** What mutations of accounts are answered with. */
final class Payloads {

    private Payloads() {}

    /** What was done, or what the caller can mend. */
    static Mono<Map<String, Object>> of(DataFetchingEnvironment environment, Mono<? extends Map<String, ?>> done) {
        return done.map(fields -> {
                    Map<String, Object> payload = new HashMap<>(fields);
                    payload.put("userErrors", List.of());
                    return payload;
                })
                .onErrorResume(AccountProblem.class, problem -> {
                    AuditTrail.refused(environment);
                    return Mono.just(Map.of("userErrors", List.of(problem.userError(environment.getLocale()))));
                });
    }
}
