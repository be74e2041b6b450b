package org.commonweave.timebank;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a time bank by double entry: whatever one is credited for, another is debited. Hours are counted in
 * decimals, so that balances add up to nothing exactly, and not nearly.
 *
 * @param accounts by identifier of a person or an organization
 */
public record Ledger(SortedMap<String, Account> accounts) {

    public Ledger {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    }

    public static Ledger of(Collection<Entry> entries) {
        SortedMap<String, Account> accounts = new TreeMap<>();
        for (Entry entry : entries) {
            BigDecimal hours = BigDecimal.valueOf(entry.hours());
            Account giver = accounts.getOrDefault(entry.giver(), Account.empty(entry.byPerson()));
            accounts.put(entry.giver(), giver.gave(hours));
            Account receiver = accounts.getOrDefault(entry.receiver(), Account.empty(entry.toPerson()));
            accounts.put(entry.receiver(), receiver.got(hours));
        }
        return new Ledger(accounts);
    }

    /** All balances together: nothing. */
    public BigDecimal sum() {
        return accounts.values().stream().map(Account::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Hours that people gave and have not yet had anything for. */
    public BigDecimal outstandingCredit() {
        return people().map(Account::balance)
                .filter(balance -> balance.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal givenByPeople() {
        return people().map(Account::given).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What organizations received is not among it: a credit given to the community has not come back to anybody. */
    public BigDecimal receivedByPeople() {
        return people().map(Account::received).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Hours that people received over hours that people gave; null when they gave none. */
    public @Nullable Double redemptionRatio() {
        double given = givenByPeople().doubleValue();
        return given == 0 ? null : receivedByPeople().doubleValue() / given;
    }

    /** Which part of the people both gave and received; null without people. */
    public @Nullable Double giveAndReceiveShare() {
        int people = count(account -> true);
        return people == 0
                ? null
                : (double) count(account -> account.given().signum() > 0
                                && account.received().signum() > 0)
                        / people;
    }

    /** How many people's accounts are so. */
    int count(Predicate<Account> so) {
        return (int) people().filter(so).count();
    }

    private Stream<Account> people() {
        return accounts.values().stream().filter(Account::person);
    }
}
