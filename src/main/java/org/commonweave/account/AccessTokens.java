package org.commonweave.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.graph.Statement;
import org.neo4j.driver.Record;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Personal access tokens: for programs that act for the holder of an account, and never for longer than a year. */
@Component
@Order(0)
class AccessTokens implements Identities {

    /** By which scanners of repositories find tokens that were left there. */
    static final String PREFIX = "cw_pat_";

    private static final Statement CREATE = Statement.named("account/create-token");
    private static final Statement FIND = Statement.named("account/token");
    private static final Statement TOUCH = Statement.named("account/touch-token");
    private static final Statement ALL = Statement.named("account/tokens");
    private static final Statement REVOKE = Statement.named("account/revoke-token");

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(30);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final OwnGraph graph;

    AccessTokens(OwnGraph graph) {
        this.graph = graph;
    }

    /** A token with its secret, which is told this once and printed nowhere. */
    record Created(AccessToken token, String secret) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    Mono<Created> create(String account, String name, Scope scope, OffsetDateTime expires) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Mono.error(AccountProblem.of("name", "INVALID_VALUE", "token.name", LONGEST_NAME));
        }
        OffsetDateTime now = graph.now();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            return Mono.error(AccountProblem.of("expiresAt", "INVALID_VALUE", "token.expires", LONGEST.toDays()));
        }
        String secret = PREFIX + Secrets.next();
        Map<String, Object> properties = Map.of(
                "id", UUID.randomUUID().toString(),
                "hash", Secrets.hash(secret),
                "account", account,
                "name", name.strip(),
                "scope", scope.name(),
                "createdAt", now,
                "expiresAt", expires);
        return all(account)
                .filter(tokens -> tokens.size() < MOST)
                .switchIfEmpty(Mono.error(() -> AccountProblem.of("name", "TOO_MANY", "token.many", MOST)))
                .then(graph.write(
                        CREATE,
                        Map.of("properties", properties),
                        row -> new Created(AccessToken.of(row.get("token")), secret)));
    }

    Mono<List<AccessToken>> all(String account) {
        return graph.read(ALL, Map.of("account", account), row -> AccessToken.of(row.get("token")))
                .collectList();
    }

    /** False when the account has no such token. */
    Mono<Boolean> revoke(String account, String id) {
        return graph.write(
                REVOKE,
                Map.of("account", account, "id", id),
                row -> row.get("revoked").asInt() > 0);
    }

    @Override
    public Mono<Caller> of(String credential) {
        return credential.startsWith(PREFIX)
                ? graph.read(FIND, Map.of("hash", Secrets.hash(credential)), row -> row)
                        .next()
                        .flatMap(this::caller)
                : Mono.empty();
    }

    private Mono<Caller> caller(Record row) {
        AccessToken token = AccessToken.of(row.get("token"));
        Account account = Account.of(row.get("account"));
        OffsetDateTime now = graph.now();
        if (account.isLocked() || !token.expiresAt().isAfter(now)) {
            return Mono.empty();
        }
        Caller caller = account.caller(SignInMethod.ACCESS_TOKEN, token.scope());
        return token.usedAt() != null && token.usedAt().plus(BETWEEN_TOUCHES).isAfter(now)
                ? Mono.just(caller)
                : graph.write(TOUCH, Map.of("id", token.id(), "now", now), touched -> caller);
    }
}
