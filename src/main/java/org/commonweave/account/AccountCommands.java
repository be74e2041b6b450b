package org.commonweave.account;

import java.util.List;
import java.util.Locale;
import org.commonweave.access.Role;
import org.commonweave.audit.AuditCaller;
import org.commonweave.audit.AuditEntry;
import org.commonweave.audit.AuditKind;
import org.commonweave.audit.AuditLog;
import org.commonweave.graph.Await;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Manages accounts for whoever holds the machine: from the command line, where nobody has to sign in. */
@Component
public class AccountCommands {

    private static final int PAGE = 500;

    private final Administration administration;
    private final Accounts accounts;
    private final AuditLog log;

    AccountCommands(Administration administration, Accounts accounts, AuditLog log) {
        this.log = log;
        this.administration = administration;
        this.accounts = accounts;
    }

    public void add(String name, Role role, @Nullable String organization, @Nullable String person, String password) {
        done("account add", administration.add(new NewAccount(name, role, organization, person), password));
    }

    public void reset(String name, String password) {
        done("account reset", named(name).flatMap(account -> administration.reset(account.id(), password)));
    }

    public void lock(String name, boolean locked) {
        done("account lock", named(name).flatMap(account -> administration.lock(account.id(), locked)));
    }

    /** A line for each account. */
    public List<String> list() {
        return Await.all(accounts.page("", PAGE)
                        .expand(page -> page.size() < PAGE
                                ? Mono.empty()
                                : accounts.page(page.get(page.size() - 1).name(), PAGE))
                        .flatMapIterable(page -> page))
                .stream()
                .map(account -> "%-24s %-14s %s"
                        .formatted(account.name(), account.role(), account.isLocked() ? "locked" : "")
                        .strip())
                .toList();
    }

    private Mono<Account> named(String name) {
        return accounts.named(name)
                .map(Accounts.Secured::account)
                .switchIfEmpty(Mono.error(() -> AccountProblem.of("account", "NOT_FOUND", "account.unknown")));
    }

    private void done(String command, Mono<Account> work) {
        AuditEntry entry = AuditEntry.of(AuditKind.ADMINISTRATION, AuditCaller.CONSOLE, "COMMAND", command);
        Await.one(log.around(entry, work, Account::id)
                .onErrorMap(
                        AccountProblem.class,
                        problem -> new IllegalArgumentException(problem.told(Locale.getDefault()))));
    }
}
