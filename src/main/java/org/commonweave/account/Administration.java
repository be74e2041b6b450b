package org.commonweave.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What administrators do with accounts. Passwords they set are made here, so that nobody else's habits are in them. */
@Component
public class Administration {

    private static final Logger LOG = LoggerFactory.getLogger(Administration.class);
    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final AccountRules rules;
    private final Passwords passwords;

    Administration(Accounts accounts, AccountRules rules, Passwords passwords) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
    }

    /** An account and the password that was made for it, which is told once and printed nowhere. */
    record WithPassword(Account account, String password) {
        @Override
        public String toString() {
            return account.toString();
        }
    }

    Mono<WithPassword> add(NewAccount wanted) {
        String password = made();
        return add(wanted, password).map(account -> new WithPassword(account, password));
    }

    Mono<Account> add(NewAccount wanted, String password) {
        return Mono.defer(() -> {
            AccountRules.name(wanted.name());
            AccountRules.password("password", password, wanted.name());
            return rules.identity(wanted.role(), wanted.organization(), wanted.person())
                    .then(passwords.hash(password))
                    .flatMap(hash -> accounts.add(wanted, hash))
                    .doOnNext(account -> LOG.info("Account {} was added as {}", account.id(), account.role()));
        });
    }

    Mono<Account> change(String id, UnaryOperator<NewAccount> change) {
        return found(id).flatMap(now -> {
            NewAccount wanted = change.apply(new NewAccount(now.name(), now.role(), now.organization(), now.person()));
            Map<String, Object> properties = new HashMap<>();
            properties.put("role", wanted.role().name());
            properties.put("organization", wanted.organization());
            properties.put("person", wanted.person());
            return rules.identity(wanted.role(), wanted.organization(), wanted.person())
                    .then(accounts.change(id, properties))
                    .doOnNext(account -> LOG.info("Account {} was changed, to {}", id, account.role()));
        });
    }

    Mono<Account> lock(String id, boolean locked) {
        return found(id)
                .flatMap(now -> accounts.change(id, Map.of("isLocked", locked)))
                .doOnNext(account -> LOG.info("Account {} was {}", id, locked ? "locked" : "unlocked"));
    }

    Mono<WithPassword> reset(String id) {
        String password = made();
        return reset(id, password).map(account -> new WithPassword(account, password));
    }

    Mono<Account> reset(String id, String password) {
        return found(id)
                .flatMap(now -> {
                    AccountRules.password("password", password, now.name());
                    return passwords.hash(password);
                })
                .flatMap(hash -> accounts.password(id, hash, true))
                .doOnNext(account -> LOG.info("Account {} was given a new password", id));
    }

    private Mono<Account> found(String id) {
        return accounts.find(id)
                .map(Accounts.Secured::account)
                .switchIfEmpty(Mono.error(() -> AccountProblem.of("account", "NOT_FOUND", "account.unknown")));
    }

    private static String made() {
        return Secrets.next().substring(0, LENGTH);
    }
}
