package org.commonweave.account;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.audit.AuditTrail;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Listed;
import org.commonweave.read.Page;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the management of accounts to the API. */
@Component
class AdministrationWiring implements RuntimeWiringConfigurer {

    private static final int USUAL = 50;

    private final Accounts accounts;
    private final Administration administration;

    AdministrationWiring(Accounts accounts, Administration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("accounts", this::page));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("addAccount", environment -> payload(environment, this::add))
                        .dataFetcher("changeAccount", environment -> payload(environment, this::change))
                        .dataFetcher("lockAccount", environment -> payload(environment, this::lock))
                        .dataFetcher("resetPassword", environment -> payload(environment, this::reset)));
    }

    private Mono<Listed<Account>> page(DataFetchingEnvironment environment) {
        administrator(environment);
        Page page = Page.of(environment.getArguments(), USUAL);
        String name = AccountCursor.name(page);
        int most = page.size() + 1;
        boolean counts = environment.getSelectionSet().contains("totalCount");
        return (page.backward() ? accounts.pageBackward(name, most) : accounts.page(name, most))
                .flatMap(found -> (counts ? accounts.count() : Mono.just(0))
                        .map(total -> Listed.of(found, page, AccountCursor::of, total)));
    }

    private static Mono<Map<String, Object>> payload(
            DataFetchingEnvironment environment, Function<Map<String, Object>, Mono<Map<String, Object>>> work) {
        administrator(environment);
        Map<String, Object> input = AccountWiring.input(environment);
        return Payloads.of(environment, Mono.defer(() -> work.apply(input)).doOnNext(done -> {
            if (done.get("account") instanceof Account account) {
                AuditTrail.concerns(environment, account.id());
            }
        }));
    }

    private Mono<Map<String, Object>> add(Map<String, Object> input) {
        NewAccount wanted = new NewAccount(
                String.valueOf(input.get("name")),
                Role.valueOf(String.valueOf(input.get("role"))),
                uuid(input, "organization", "Organization"),
                uuid(input, "person", "Person"));
        return administration.add(wanted).map(AdministrationWiring::told);
    }

    private Mono<Map<String, Object>> change(Map<String, Object> input) {
        return administration
                .change(
                        String.valueOf(input.get("account")),
                        now -> new NewAccount(
                                now.name(),
                                input.get("role") == null
                                        ? now.role()
                                        : Role.valueOf(String.valueOf(input.get("role"))),
                                input.containsKey("organization")
                                        ? uuid(input, "organization", "Organization")
                                        : now.organization(),
                                input.containsKey("person") ? uuid(input, "person", "Person") : now.person()))
                .map(account -> Map.of("account", account));
    }

    private Mono<Map<String, Object>> lock(Map<String, Object> input) {
        return administration
                .lock(String.valueOf(input.get("account")), !Boolean.FALSE.equals(input.get("isLocked")))
                .map(account -> Map.of("account", account));
    }

    private Mono<Map<String, Object>> reset(Map<String, Object> input) {
        return administration.reset(String.valueOf(input.get("account"))).map(AdministrationWiring::told);
    }

    private static Map<String, Object> told(Administration.WithPassword made) {
        return Map.of("account", made.account(), "password", made.password());
    }

    private static @Nullable String uuid(Map<String, Object> input, String field, String label) {
        Object id = input.get(field);
        return id == null ? null : GlobalId.uuidOf(label, id.toString(), List.of("input", field));
    }

    /** A token or a demonstration must not make accounts that outlive it. */
    private static void administrator(DataFetchingEnvironment environment) {
        Caller caller = AccountWiring.caller(environment);
        if (!caller.managesAccounts()) {
            throw new Refusal.Forbidden(
                    List.of(), Wording.in(environment.getLocale()).say("account.administrators"));
        }
    }
}
