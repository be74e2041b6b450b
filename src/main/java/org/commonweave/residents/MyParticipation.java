package org.commonweave.residents;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.commonweave.record.NodeRef;
import org.commonweave.timebank.Account;
import org.commonweave.timebank.Entry;
import org.commonweave.timebank.Ledger;
import org.commonweave.volunteering.Incentives;
import org.commonweave.volunteering.Options;
import org.commonweave.volunteering.OwnPart;
import org.commonweave.volunteering.OwnRest;
import org.jspecify.annotations.Nullable;

/** What one did and what it brought, for oneself only. */
record MyParticipation(
        String person,
        OffsetDateTime asOf,
        Said said,
        List<OwnPart> parts,
        List<Gift> gifts,
        List<Invitation> invitations,
        Options options) {

    /** What one said of oneself. */
    record Said(
            boolean consentInvite,
            @Nullable Double capacityHours,
            @Nullable Integer restAfterWeeks) {}

    /**
     * Hours given or received.
     *
     * @param mine true when given, false when received
     * @param toConfirm true when it waits for oneself
     */
    record Gift(
            String id,
            OffsetDateTime at,
            double hours,
            boolean mine,
            String giver,
            String receiver,
            boolean toOrganization,
            boolean confirmed,
            boolean toConfirm) {

        public String direction() {
            return mine ? "GIVEN" : "RECEIVED";
        }

        public NodeRef other() {
            return mine
                    ? new NodeRef(toOrganization ? "Organization" : "Person", receiver)
                    : new NodeRef("Person", giver);
        }
    }

    /** An invitation. */
    record Invitation(
            String activity,
            OffsetDateTime at,
            String status,
            @Nullable String reason,
            @Nullable String invitedBy) {}

    /** One's account. */
    record TimeAccount(double balance, double given, double received, List<Gift> entries) {}

    public boolean takesInvitations() {
        return said.consentInvite();
    }

    /** Confirmed hours in the year before. */
    public double hours() {
        return sum(true);
    }

    public double unconfirmedHours() {
        return sum(false);
    }

    private double sum(boolean confirmed) {
        return parts.stream()
                .filter(part -> part.confirmed() == confirmed && part.at().isAfter(asOf.minusYears(1)))
                .mapToDouble(OwnPart::hours)
                .sum();
    }

    private Incentives incentives() {
        return Incentives.of(parts, asOf);
    }

    public int points() {
        return incentives().points();
    }

    public @Nullable Double insuredShare() {
        return incentives().insuredShare();
    }

    public List<Incentives.Badge> badges() {
        return incentives().badges();
    }

    public Incentives.Seat seat() {
        return incentives().seat();
    }

    public String thanks(DataFetchingEnvironment environment) {
        long activities = parts.stream()
                .filter(part -> part.confirmed() && part.at().isAfter(asOf.minusYears(1)))
                .count();
        return Wording.in(environment.getArgument("lang"))
                .say(activities == 0 ? "thanks.none" : "thanks", hours(), activities);
    }

    public Rest rest() {
        return new Rest(OwnRest.of(parts, said.capacityHours(), said.restAfterWeeks(), asOf, options));
    }

    /** Whether to rest, and the same in words. */
    record Rest(OwnRest of) {

        public OwnRest.State state() {
            return of.state();
        }

        public @Nullable Double load() {
            return of.load() == null || Double.isInfinite(of.load()) ? null : of.load();
        }

        public int weeks() {
            return of.weeks();
        }

        public @Nullable Integer limit() {
            return of.limit();
        }

        public @Nullable Object until() {
            return of.until();
        }

        public String text(DataFetchingEnvironment environment) {
            return Wording.in(environment.getArgument("lang"))
                    .say(
                            "rest." + of.state().name(),
                            String.valueOf(Objects.requireNonNullElse(of.until(), "")),
                            of.weeks());
        }
    }

    /** Only confirmed hours are in the balance; all entries are listed. */
    public TimeAccount time() {
        Ledger ledger = Ledger.of(gifts.stream()
                .filter(Gift::confirmed)
                .filter(gift -> !gift.giver().equals(gift.receiver()))
                .map(gift ->
                        new Entry(gift.id(), gift.giver(), true, gift.receiver(), !gift.toOrganization(), gift.hours()))
                .toList());
        Account account = ledger.accounts().get(person);
        return account == null
                ? new TimeAccount(0, 0, 0, gifts)
                : new TimeAccount(
                        account.balance().doubleValue(),
                        account.given().doubleValue(),
                        account.received().doubleValue(),
                        gifts);
    }
}
