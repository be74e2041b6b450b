package org.commonweave.sample;

/** Invitations to what is announced, with what people answered. */
final class Invitations {

    private Invitations() {}

    static void write(Ledger ledger) {
        Table.read("invitations").forEach(row -> {
            Facts facts = Facts.of("at", Days.of(row.get("at")).plusHours(10))
                    .with("status", row.text("status"))
                    .with("reason", row.text("zh"))
                    .with("invitedBy", SampleId.of("Organization", row.get("by")))
                    .happened(Days.of(row.get("at")).plusHours(10));
            ledger.tie(
                    "INVITED",
                    People.ref(row.get("person")),
                    Ledger.ref("Activity", row.get("activity")),
                    "people",
                    facts);
        });
    }
}
