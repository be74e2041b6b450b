package org.commonweave.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerProperties {

    @Property(tries = 500)
    void balancesAddUpToNothing(@ForAll("entries") List<Entry> entries) {
        Ledger ledger = Ledger.of(entries);
        assertThat(ledger.sum()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property(tries = 500)
    void whatPeopleAreOwedIsNoMoreThanTheyGave(@ForAll("entries") List<Entry> entries) {
        Ledger ledger = Ledger.of(entries);
        assertThat(ledger.outstandingCredit()).isBetween(BigDecimal.ZERO, ledger.givenByPeople());
        Double ratio = ledger.redemptionRatio();
        Double both = ledger.giveAndReceiveShare();
        // As every hour comes from a person, no more can come back than was given.
        assertThat(ratio == null || ratio >= 0 && ratio <= 1).isTrue();
        assertThat(both == null || both >= 0 && both <= 1).isTrue();
    }

    @Property(tries = 200)
    void theOrderOfEntriesIsOfNoConsequence(@ForAll("entries") List<Entry> entries) {
        List<Entry> reversed = new java.util.ArrayList<>(entries);
        java.util.Collections.reverse(reversed);
        assertThat(Ledger.of(reversed)).isEqualTo(Ledger.of(entries));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 8),
                        // Tenths, whose sums in floating point drift.
                        Arbitraries.integers().between(1, 240).map(tenths -> tenths / 10.0))
                .as((giver, receiver, hours) -> new Entry(
                        giver + "-" + receiver + "-" + hours,
                        "p" + giver,
                        true,
                        receiver > 6 ? "o" + receiver : "p" + receiver,
                        receiver <= 6,
                        hours))
                .filter(entry -> !entry.giver().equals(entry.receiver()))
                .list()
                .ofMaxSize(60);
    }
}
