package org.commonweave.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets somebody change their own password, for the present one: an unattended browser must not be enough. */
@Component
class OwnPassword {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPassword.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;

    OwnPassword(Accounts accounts, Passwords passwords, SignIn signIn) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    Mono<Account> change(String id, String current, String wanted) {
        return accounts.find(id)
                .flatMap(found -> {
                    AccountRules.password("new", wanted, found.account().name());
                    return signIn.checked(found.account().name(), current, null);
                })
                .onErrorMap(SignInRefused.class, OwnPassword::problem)
                .flatMap(account -> passwords.hash(wanted).flatMap(hash -> accounts.password(id, hash, false)))
                .doOnNext(changed -> LOG.info("Account {} has a new password of its own", id));
    }

    private static AccountProblem problem(SignInRefused refused) {
        return refused.code().equals(SignInRefused.wrong().code())
                ? AccountProblem.of("current", "INVALID_VALUE", "password.wrong")
                : AccountProblem.of(
                        "current",
                        "TOO_MANY",
                        "refused." + refused.code(),
                        Math.max(1, (refused.pause().toSeconds() + 59) / 60));
    }
}
