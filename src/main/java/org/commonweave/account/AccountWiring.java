package org.commonweave.account;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Caller;
import org.commonweave.access.Scope;
import org.commonweave.access.SignInMethod;
import org.commonweave.audit.AuditTrail;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects who somebody is, and what they do about their own credentials, to the API. */
@Component
class AccountWiring implements RuntimeWiringConfigurer {

    private final AccessTokens tokens;
    private final OwnPassword password;

    AccountWiring(AccessTokens tokens, OwnPassword password) {
        this.tokens = tokens;
        this.password = password;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                                "viewer", environment -> SignedIn.of(caller(environment), Reads.viewer(environment)))
                        .dataFetcher("accessTokens", this::all));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("createAccessToken", this::create)
                        .dataFetcher("revokeAccessToken", this::revoke)
                        .dataFetcher("changePassword", this::change));
    }

    private Mono<List<AccessToken>> all(DataFetchingEnvironment environment) {
        String account = caller(environment).account();
        return account == null ? Mono.just(List.of()) : tokens.all(account);
    }

    private Mono<Map<String, Object>> create(DataFetchingEnvironment environment) {
        String account = own(environment);
        Map<String, Object> input = input(environment);
        return Payloads.of(
                environment,
                tokens.create(
                                account,
                                String.valueOf(input.get("name")),
                                Scope.valueOf(String.valueOf(input.get("scope"))),
                                (OffsetDateTime) Objects.requireNonNull(input.get("expiresAt")))
                        .doOnNext(created ->
                                AuditTrail.concerns(environment, created.token().id()))
                        .map(created -> Map.of("accessToken", created.token(), "secret", created.secret())));
    }

    private Mono<Map<String, Object>> revoke(DataFetchingEnvironment environment) {
        String account = own(environment);
        String token = String.valueOf(input(environment).get("token"));
        return Payloads.of(
                environment,
                tokens.revoke(account, token)
                        .flatMap(done -> done
                                ? Mono.just(Map.<String, Object>of("revoked", token))
                                : Mono.error(AccountProblem.of("token", "NOT_FOUND", "token.unknown"))));
    }

    private Mono<Map<String, Object>> change(DataFetchingEnvironment environment) {
        String account = own(environment);
        Map<String, Object> input = input(environment);
        return Payloads.of(
                        environment,
                        password.change(account, String.valueOf(input.get("current")), String.valueOf(input.get("new")))
                                .map(changed -> Map.of("isChanged", true)))
                .map(payload -> {
                    Map<String, Object> whole = new HashMap<>(payload);
                    whole.putIfAbsent("isChanged", false);
                    return whole;
                });
    }

    static Caller caller(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(Caller.class);
    }

    static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }

    /** The account of whoever signed in with its password: a token must not make tokens, nor outlive a new password. */
    private static String own(DataFetchingEnvironment environment) {
        Caller caller = caller(environment);
        if (caller.account() == null || caller.signIn() != SignInMethod.PASSWORD) {
            throw new Refusal.Forbidden(
                    List.of(), Wording.in(environment.getLocale()).say("account.only"));
        }
        return caller.account();
    }
}
