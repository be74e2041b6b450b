package org.commonweave.account;

import java.net.InetSocketAddress;
import java.util.Map;
import org.commonweave.access.Caller;
import org.commonweave.access.Role;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.graph.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the first administrator of whoever has the code that the console showed. */
@Component
class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
    private static final Statement OFFER = Statement.named("account/offer-setup");
    private static final Statement USE = Statement.named("account/use-setup");

    private final OwnGraph graph;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignInSettings settings;
    private final AuditLog log;

    Setup(
            OwnGraph graph,
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            SignInSettings settings,
            AuditLog log) {
        this.log = log;
        this.graph = graph;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
    }

    /** A new code, unless there is an account already; the one before is no longer good. */
    Mono<String> offer() {
        return accounts.count().filter(count -> count == 0).flatMap(none -> {
            String code = Secrets.next();
            Map<String, Object> parameters =
                    Map.of("hash", Secrets.hash(code), "expiresAt", graph.now().plus(settings.setup()));
            return graph.write(OFFER, parameters, row -> code);
        });
    }

    Mono<Account> administrator(String code, String name, String password, @Nullable InetSocketAddress from) {
        return Mono.defer(() -> {
            throttle.attempt("\nsetup", from);
            AccountRules.name(name);
            AccountRules.password("password", password, name);
            return passwords.hash(password).flatMap(hash -> make(code, name, hash));
        });
    }

    private Mono<Account> make(String code, String name, String hash) {
        NewAccount first = new NewAccount(name, Role.ADMINISTRATOR, null, null);
        return accounts.count()
                .filter(count -> count == 0)
                .flatMap(none -> log.around(
                        AuditEntry.of(AuditKind.ADMINISTRATION, AuditCaller.of(Caller.ANONYMOUS), "SETUP", "setup"),
                        made(code, first, hash),
                        Account::id))
                .doOnNext(account -> LOG.info("Account {} was set up as the first administrator", account.id()))
                .switchIfEmpty(Mono.error(SignInRefused::unknownCode));
    }

    private Mono<Account> made(String code, NewAccount first, String hash) {
        return accounts.inOneTransaction(
                        "account/setup",
                        transaction -> graph.run(
                                        transaction,
                                        USE,
                                        Map.of("hash", Secrets.hash(code), "now", graph.now()),
                                        row -> true)
                                .concatMap(used -> accounts.add(transaction, first, hash)))
                .switchIfEmpty(Mono.error(SignInRefused::unknownCode));
    }
}
