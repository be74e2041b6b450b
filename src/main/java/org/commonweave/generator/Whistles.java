package org.commonweave.generator;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;

/** Calls of a community for departments to come, and how each of them answered. */
final class Whistles {

    private static final List<String> KINDS =
            List.of("WORK", "WORK", "WORK", "HARD_PROBLEM", "ENFORCEMENT", "EMERGENCY");
    private static final List<String> STATES =
            List.of("CLOSED", "CLOSED", "CLOSED", "RESOLVED_UNCONFIRMED", "DISPATCHED", "REOPENED");

    private Whistles() {}

    static void write(Community community) {
        for (int i = 0; i < community.counts().whistles(); i++) {
            if (i % Referrals.EVERY == Referrals.EVERY - 1) {
                Referrals.referral(community, i);
            } else {
                whistle(community, i);
            }
        }
    }

    private static void whistle(Community community, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        OffsetDateTime blown = Days.BEGINNING.plusDays(chance.below(700)).plusMinutes(chance.below(540));
        String state = chance.of(STATES);
        Facts facts = community
                .name()
                .with("吹哨", "Whistle")
                .numbered(index + 1)
                .facts()
                .with("kind", chance.of(KINDS))
                .with("state", state)
                .with("blownAt", blown)
                .with("closedAt", state.equals("CLOSED") ? blown.plusDays(9) : null)
                .happened(blown);
        End whistle = sheet.node("Whistle", community.key("whistle." + index), "whistle-log", facts);
        sheet.tie(
                "BLOWN_BY",
                whistle,
                community.organizations().get(chance.below(2)),
                Facts.none().happened(blown));
        End issue = community.needs().get(chance.zipf(community.needs().size()));
        sheet.tie("ABOUT", whistle, issue, Facts.none().happened(blown));
        for (int seq = 1 + chance.below(3); seq > 0; seq--) {
            String section = Authorities.section(community.subDistrict(), chance.zipf(Authorities.SECTIONS));
            sheet.tie("SUMMONS", whistle, sheet.open("Organization", section), summons(chance, seq, blown));
        }
    }

    /** Each step is taken later than the one before, or not at all. */
    static Facts summons(Chance chance, int seq, OffsetDateTime blown) {
        Facts facts = Facts.of("seq", seq).with("sentAt", blown.plusMinutes(20));
        OffsetDateTime at = blown.plusMinutes(20);
        for (String step : List.of("signedAt", "contactedAt", "reportedAt", "resolvedAt")) {
            if (chance.oneIn(9)) {
                break;
            }
            at = at.plusMinutes(30 + chance.below(2_000));
            facts.with(step, at);
        }
        return facts.happened(blown);
    }
}
