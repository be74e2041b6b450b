package org.commonweave.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commonweave.record.NodeRef;

/** Who knows whom: post-holders as the file says, residents within their community, a few with many. */
final class Acquaintances {

    private static final String SOURCE = "people";

    private final Ledger ledger;
    private final SplittableRandom random = new SplittableRandom(1987);

    private Acquaintances(Ledger ledger) {
        this.ledger = ledger;
    }

    static void write(Ledger ledger) {
        Acquaintances acquaintances = new Acquaintances(ledger);
        Table.read("ties").forEach(acquaintances::written);
        Residents.COMMUNITIES.forEach(acquaintances::community);
    }

    private void written(Row row) {
        Facts facts = Facts.of("trust", row.number("trust"))
                .with("consentBoth", row.yes("consent"))
                .with("validFrom", row.day("since"))
                .with("validTo", row.day("until"))
                .with("lastContactAt", row.day("contact"));
        if (Days.of(row.get("since")).isAfter(Days.BEGINNING)) {
            facts.happened(Days.of(row.get("since")));
        }
        ledger.tie("KNOWS", People.ref(row.get("from")), People.ref(row.get("to")), SOURCE, facts);
    }

    /** Each newcomer gets to know two who are already known, the well-known ones more likely. */
    private void community(String community) {
        List<String> residents = Residents.of(community);
        List<String> known = new ArrayList<>(List.of(residents.get(0)));
        for (int i = 1; i < residents.size(); i++) {
            String newcomer = residents.get(i);
            String first = known.get(random.nextInt(known.size()));
            String second = known.get(random.nextInt(known.size()));
            knows(newcomer, first);
            known.add(first);
            if (!second.equals(first)) {
                knows(newcomer, second);
                known.add(second);
            }
            known.add(newcomer);
        }
        String committee = community.equals("lp") ? "lp-rc-a.1" : "rc-" + community + ".1";
        knows(residents.get(0), committee);
        knows(residents.get(residents.size() - 1), committee);
    }

    private void knows(String one, String other) {
        NodeRef from = People.ref(one);
        int tenths = 4 + random.nextInt(6);
        Facts facts = Facts.of("trust", tenths / 10.0)
                .with("consentBoth", random.nextInt(8) != 0)
                .with("validFrom", Days.of("2023-01-01").plusDays(random.nextInt(500)))
                .with("lastContactAt", Days.REFERENCE.minusDays(1 + random.nextInt(300)));
        ledger.tie("KNOWS", from, People.ref(other), SOURCE, facts);
    }
}
