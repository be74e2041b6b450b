package org.commonweave.generator;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;

/** Requests of one organization to another to take up a need: among so many whistles, one is a referral. */
final class Referrals {

    static final int EVERY = 8;

    private static final List<String> STATES = List.of("CLOSED", "CLOSED", "COMPLETED_UNCONFIRMED", "REQUESTED");

    private Referrals() {}

    static void referral(Community community, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        OffsetDateTime referred = Days.BEGINNING.plusDays(chance.below(700)).plusMinutes(chance.below(540));
        String state = chance.of(STATES);
        Facts facts = community
                .name()
                .with("转介", "Referral")
                .numbered(index + 1)
                .facts()
                .with("state", state)
                .with("referredAt", referred)
                .with("closedAt", state.equals("CLOSED") ? referred.plusDays(12) : null)
                .happened(referred);
        End referral = sheet.node("Referral", community.key("referral." + index), "whistle-log", facts);
        sheet.tie(
                "REFERRED_BY", referral, community.organization(), Facts.none().happened(referred));
        End need = community.needs().get(chance.zipf(community.needs().size()));
        sheet.tie("CONCERNS", referral, need, Facts.none().happened(referred));
        sheet.tie("REFERRED_TO", referral, community.agency(), Whistles.summons(chance, 1, referred));
    }
}
