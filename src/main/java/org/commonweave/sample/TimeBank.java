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
                Facts facts = Facts.of("hours", 1 + random.nextInt(4) / 2.0)
                        .with("at", at)
                        .with("confirmedBoth", random.nextInt(9) != 0)
                        .happened(at);
                ledger.tie("GAVE_TIME", People.ref(two.get(0)), receiver, "tb-" + entry, "time-bank", facts);
            }
        }
    }

    private static NodeRef organization(String community) {
        return Organizations.ref(community.equals("lp") ? "lp-rc-a" : "ss-" + community);
    }
}
