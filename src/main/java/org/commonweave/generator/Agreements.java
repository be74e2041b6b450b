package org.commonweave.generator;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;

/** Agreements of a community's organizations with each other, with agencies and with those who fund them. */
final class Agreements {

    private static final List<String> KINDS = List.of("MOU", "MOU", "CONTRACT", "JOINT_MEETING", "FUNDING", "FUNDING");

    private Agreements() {}

    static void write(Community community) {
        for (int i = 0; i < community.counts().agreements(); i++) {
            agreement(community, i);
        }
    }

    private static void agreement(Community community, int index) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        String kind = chance.of(KINDS);
        boolean funding = kind.equals("FUNDING");
        OffsetDateTime from = Days.BEGINNING.plusDays(chance.below(600));
        OffsetDateTime until = chance.oneIn(3) ? null : from.plusYears(1 + chance.below(3));
        Facts facts = community
                .name()
                .with("合作协议", "Agreement")
                .numbered(index + 1)
                .facts()
                .with("kind", kind)
                .with("validFrom", from)
                .with("validTo", until)
                .with("quantity", funding ? 1_000.0 * (5 + chance.below(200)) : null)
                .with("unit", funding ? "CNY" : null)
                .happened(from);
        End agreement = sheet.node("Agreement", community.key("agreement." + index), "agreements", facts);
        End giver = funding
                ? sheet.open("Organization", Authorities.foundation(community.district(), chance.below(2)))
                : community.organization();
        party(sheet, giver, agreement, funding ? "funder" : "合作方", from);
        party(sheet, community.agency(), agreement, funding ? "recipient" : "合作方", from);
    }

    private static void party(Sheet sheet, End organization, End agreement, String role, OffsetDateTime from) {
        Facts part = Facts.of("role", role).with("validFrom", from).happened(from);
        sheet.tie("PARTY_TO", organization, agreement, part);
    }
}
