package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.commonweave.record.NodeRef;

/** Hours that residents gave one another, or to the station of their community. */
final class TimeBank {

    private static final int ENTRIES = 18;

    private TimeBank() {}

    static void write(Ledger ledger) {
        SplittableRandom random = new SplittableRandom(24);
        for (String community : List.of("lmt", "hyl", "fz", "nt", "yj", "lp")) {
            List<String> residents = Residents.of(community);
            for (int entry = 0; entry < ENTRIES; entry++) {
                List<String> two = Draw.from(random, residents, 2);
                NodeRef receiver = entry % 6 == 5 ? organization(community) : People.ref(two.get(1));
                OffsetDateTime at = Days.of("2024-08-01")
                        .plusDays(entry * 38L + random.nextInt(20))
                        .plusHours(15);
                double hours = 1 + random.nextInt(4) / 2.0;
                enter(ledger, "tb-" + entry, People.ref(two.get(0)), receiver, hours, at, random.nextInt(9) != 0);
            }
        }
        // The demonstration's resident has given some, and has some to confirm.
        NodeRef resident = People.ref("resident");
        NodeRef neighbour = People.ref("res-yj-07");
        enter(ledger, "tb-r1", resident, neighbour, 3, Days.of("2026-05-09").plusHours(15), true);
        enter(ledger, "tb-r2", neighbour, resident, 1.5, Days.of("2026-06-13").plusHours(15), false);
    }

    private static void enter(
            Ledger ledger,
            String key,
            NodeRef giver,
            NodeRef receiver,
            double hours,
            OffsetDateTime at,
            boolean confirmed) {
        Facts facts = Facts.of("hours", hours)
                .with("at", at)
                .with("confirmedBoth", confirmed)
                .with("confirmedBy", confirmed ? List.of(giver.id(), receiver.id()) : List.of(giver.id()))
                .with("enteredBy", giver.id())
                .with("confirmedAt", confirmed ? Days.recorded(at).plusHours(11) : null)
                .happened(at);
        ledger.tie("GAVE_TIME", giver, receiver, key, "time-bank", facts);
    }

    private static NodeRef organization(String community) {
        return Organizations.ref(community.equals("lp") ? "lp-rc-a" : "ss-" + community);
    }
}
