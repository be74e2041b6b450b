package org.commonweave.sample;

import java.time.OffsetDateTime;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Needs that one organization referred to another, and how that one answered. */
final class Referrals {

    private static final String SOURCE = "needs-survey";

    private Referrals() {}

    static void write(Ledger ledger) {
        Table.read("referrals").forEach(row -> write(ledger, row));
    }

    private static void write(Ledger ledger, Row row) {
        OffsetDateTime made = Days.of(row.get("at")).plusHours(9);
        OffsetDateTime completed = after(made, row, "completed");
        OffsetDateTime confirmed = after(made, row, "confirmed");
        String state = confirmed != null ? "CLOSED" : completed != null ? "COMPLETED_UNCONFIRMED" : "REQUESTED";
        NodeRef referral = ledger.node(
                "Referral",
                row.get("key"),
                SOURCE,
                Facts.none()
                        .named(row)
                        .with("state", state)
                        .with("referredAt", made)
                        .with("closedAt", confirmed)
                        .visibleTo("PARTNERS", SampleId.of("Organization", row.get("by")))
                        .happened(made));
        ledger.tie("REFERRED_BY", referral, Organizations.ref(row.get("by")), SOURCE, known(made));
        ledger.tie("CONCERNS", referral, Needs.ref(row.get("need")), SOURCE, known(made));
        ledger.tie(
                "REFERRED_TO",
                referral,
                Organizations.ref(row.get("to")),
                "1",
                SOURCE,
                known(made)
                        .with("seq", 1)
                        .with("sentAt", made)
                        .with("signedAt", after(made, row, "accepted"))
                        .with("reportedAt", after(made, row, "started"))
                        .with("resolvedAt", completed));
    }

    private static Facts known(OffsetDateTime made) {
        return Facts.none().happened(made);
    }

    private static @Nullable OffsetDateTime after(OffsetDateTime made, Row row, String step) {
        Double hours = row.number(step);
        return hours == null ? null : Days.hoursAfter(made, hours);
    }
}
