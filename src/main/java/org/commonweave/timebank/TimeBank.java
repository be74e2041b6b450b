package org.commonweave.timebank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.SmallCells;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Whether hours given come back: a ledger over everything up to the instant asked about, whose balances sum to nothing. */
public final class TimeBank {

    private TimeBank() {}

    /** From where on too little comes back. */
    public record Settings(Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(Thresholds.low(0.3, null));
    }

    /**
     * The accounts together; null where it would be about few people.
     *
     * @param balances how many people are owed hours, are even, or owe some
     * @param sum all balances together: nothing
     * @param outstandingCredit hours people gave and have not had anything for
     * @param waiting entries that one side has yet to confirm
     */
    public record Detail(
            SmallCells balances,
            double sum,
            @Nullable Double outstandingCredit,
            @Nullable Double givenByPeople,
            @Nullable Double receivedByPeople,
            @Nullable Double giveAndReceiveShare,
            int entries,
            @Nullable Integer waiting) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Entries entries = Entries.of(projection, frame.asOf());
        Ledger ledger = Ledger.of(entries.confirmed());
        int minCell = frame.guards().minCell();
        SmallCells balances = SmallCells.of(bands(ledger), minCell);
        boolean givers = enough(ledger, minCell, account -> account.given().signum() > 0);
        boolean receivers =
                enough(ledger, minCell, account -> account.received().signum() > 0);
        // What is owed follows from what is due and the totals, so that neither side may be of few.
        boolean sides = enough(ledger, minCell, account -> account.balance().signum() > 0)
                && enough(ledger, minCell, account -> account.balance().signum() < 0);
        boolean roles = enough(ledger, minCell, TimeBank::both) && enough(ledger, minCell, account -> !both(account));
        boolean shown = givers && receivers;
        boolean hidden = balances.suppressed() || !shown || !sides || !roles;
        Double ratio = ledger.redemptionRatio();
        int people = ledger.count(account -> true);
        boolean enough = ratio != null && people >= frame.guards().minParticipants();
        return Draft.of("timeBank", Unit.SHARE, frame)
                .value(ratio)
                .verdict(settings.thresholds(), enough && shown)
                .value(shown ? ratio : null)
                .n(SmallCells.small(people, minCell) ? 0 : entries.confirmed().size())
                .evidence(evidence(projection, entries, minCell))
                .suppressed(hidden)
                .caveat("timebank.cumulative")
                .caveat("timebank.bothConfirm")
                .caveat("timebank.notTransferable")
                .caveatWhen(entries.leftOut() >= Math.max(1, minCell), "timebank.leftOut", entries.leftOut())
                .caveatWhen(hidden, "participation.smallGroups", minCell)
                .detail(new Detail(
                        balances,
                        ledger.sum().doubleValue(),
                        shown && sides ? ledger.outstandingCredit().doubleValue() : null,
                        givers ? ledger.givenByPeople().doubleValue() : null,
                        receivers ? ledger.receivedByPeople().doubleValue() : null,
                        roles ? ledger.giveAndReceiveShare() : null,
                        SmallCells.small(people, minCell)
                                ? 0
                                : entries.confirmed().size(),
                        SmallCells.shown(entries.waiting(), minCell)));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static boolean enough(Ledger ledger, int minCell, Predicate<Account> group) {
        return !SmallCells.small(ledger.count(group), minCell);
    }

    private static boolean both(Account account) {
        return account.given().signum() > 0 && account.received().signum() > 0;
    }

    private static Map<String, Integer> bands(Ledger ledger) {
        Map<String, Integer> bands = new LinkedHashMap<>();
        bands.put("owed", ledger.count(account -> account.balance().signum() > 0));
        bands.put("even", ledger.count(account -> account.balance().signum() == 0));
        bands.put("owing", ledger.count(account -> account.balance().signum() < 0));
        return bands;
    }

    /** Organizations that received hours, weighted by entries as far as those are not too few; and never a person. */
    private static List<Evidence> evidence(Projection projection, Entries entries, int minCell) {
        TreeMap<String, Integer> received = new TreeMap<>();
        entries.confirmed().stream()
                .filter(entry -> !entry.toPerson())
                .forEach(entry -> received.merge(entry.receiver(), 1, Integer::sum));
        List<Evidence> evidence = new ArrayList<>();
        if (!entries.confirmed().isEmpty()) {
            evidence.add(Evidence.node("Place", projection.scope(), 1));
        }
        received.forEach((id, count) ->
                evidence.add(Evidence.node("Organization", id, SmallCells.small(count, minCell) ? 1 : count)));
        return evidence;
    }
}
