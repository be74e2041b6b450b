package org.commonweave.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.commonweave.graph.GraphTransaction;
import org.commonweave.graph.Statement;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the local accounts. Who may change them is decided by whoever calls. */
@Component
class Accounts {

    private static final Statement BY_NAME = Statement.named("account/find-by-name");
    private static final Statement FIND = Statement.named("account/find");
    private static final Statement PAGE = Statement.named("account/page");
    private static final Statement PAGE_BACKWARD = Statement.named("account/page-backward");
    private static final Statement COUNT = Statement.named("account/count");
    private static final Statement CREATE = Statement.named("account/create");
    private static final Statement CHANGE = Statement.named("account/change");
    private static final Statement ADMINISTRATORS = Statement.named("account/administrators");
    private static final Statement END_SESSIONS = Statement.named("account/end-sessions");
    private static final Statement REVOKE_TOKENS = Statement.named("account/revoke-tokens");

    private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";
    private static final String PASSWORD = "password";

    private final OwnGraph graph;

    Accounts(OwnGraph graph) {
        this.graph = graph;
    }

    /** An account with the hash of its password, which nothing prints. */
    record Secured(Account account, String hash) {
        @Override
        public String toString() {
            return account.toString();
        }
    }

    Mono<Secured> named(String name) {
        return secured(BY_NAME, Map.of("name", AccountNames.normal(name)));
    }

    Mono<Secured> find(String id) {
        return secured(FIND, Map.of("id", id));
    }

    private Mono<Secured> secured(Statement statement, Map<String, Object> parameters) {
        return graph.read(
                        statement,
                        parameters,
                        row -> new Secured(
                                Account.of(row.get("account")),
                                row.get("account").get(PASSWORD).asString()))
                .next();
    }

    /** Those whose names come after the given one. */
    Mono<List<Account>> page(String after, int most) {
        return page(PAGE, Map.of("after", after, "limit", most));
    }

    /** Those whose names come before the given one, or the last ones, the last first. */
    Mono<List<Account>> pageBackward(String before, int most) {
        return page(PAGE_BACKWARD, Map.of("before", before, "limit", most));
    }

    private Mono<List<Account>> page(Statement statement, Map<String, Object> parameters) {
        return graph.read(statement, parameters, row -> Account.of(row.get("account")))
                .collectList();
    }

    Mono<Integer> count() {
        return graph.read(COUNT, Map.of(), row -> row.get("accounts").asInt()).single();
    }

    /** @param hash of the password */
    Mono<Account> add(NewAccount wanted, String hash) {
        return graph.write(CREATE.name(), transaction -> add(transaction, wanted, hash))
                .onErrorMap(Accounts::taken, error -> AccountProblem.of("name", "NOT_UNIQUE", "name.taken"));
    }

    Flux<Account> add(GraphTransaction transaction, NewAccount wanted, String hash) {
        Map<String, Object> properties = new HashMap<>(wanted.properties());
        properties.put("id", UUID.randomUUID().toString());
        properties.put(PASSWORD, hash);
        properties.put("isLocked", false);
        properties.put("createdAt", graph.now());
        properties.put("passwordChangedAt", graph.now());
        return graph.run(transaction, CREATE, Map.of("properties", properties), row -> Account.of(row.get("account")));
    }

    /** What changes who somebody is ends their sessions only when it locks them out: each request asks anew. */
    Mono<Account> change(String id, Map<String, Object> properties) {
        boolean locks = Boolean.TRUE.equals(properties.get("isLocked"));
        boolean lastMatters =
                locks || properties.containsKey("role") && !"ADMINISTRATOR".equals(properties.get("role"));
        return graph.write(
                CHANGE.name(),
                transaction -> (lastMatters ? mustLeaveOne(transaction, id) : Mono.<Boolean>empty())
                        .thenMany(set(transaction, id, properties))
                        .concatMap(changed ->
                                locks ? ended(transaction, END_SESSIONS, id).thenReturn(changed) : Mono.just(changed)));
    }

    private Mono<Boolean> mustLeaveOne(GraphTransaction transaction, String id) {
        return graph.run(
                        transaction,
                        ADMINISTRATORS,
                        Map.of(),
                        row -> row.get("id").asString())
                .collectList()
                .flatMap(administrators -> administrators.equals(List.of(id))
                        ? Mono.error(AccountProblem.of("account", "INVALID_VALUE", "account.last"))
                        : Mono.just(true));
    }

    /** A new password ends all sessions; one that somebody else had to set takes the tokens back too. */
    Mono<Account> password(String id, String hash, boolean byOthers) {
        return graph.write(
                "account/password",
                transaction -> set(transaction, id, Map.of(PASSWORD, hash, "passwordChangedAt", graph.now()))
                        .concatMap(changed -> ended(transaction, END_SESSIONS, id)
                                .then(byOthers ? ended(transaction, REVOKE_TOKENS, id) : Mono.just(true))
                                .thenReturn(changed)));
    }

    private Flux<Account> set(GraphTransaction transaction, String id, Map<String, Object> properties) {
        return graph.run(
                transaction, CHANGE, Map.of("id", id, "properties", properties), row -> Account.of(row.get("account")));
    }

    private Mono<Boolean> ended(GraphTransaction transaction, Statement statement, String account) {
        return graph.run(transaction, statement, Map.of("account", account), row -> true)
                .next();
    }

    <T> Mono<T> inOneTransaction(String name, Function<GraphTransaction, Flux<T>> work) {
        return graph.write(name, work);
    }

    private static boolean taken(Throwable error) {
        return error instanceof ClientException e && TAKEN.equals(e.code());
    }
}
