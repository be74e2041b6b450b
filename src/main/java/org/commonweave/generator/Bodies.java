package org.commonweave.generator;

import java.util.List;
import org.commonweave.sample.Facts;

/** A community's organizations: its committee first, then groups, companies, schools and the rest. */
final class Bodies {

    private static final List<String> FIRST =
            List.of("RESIDENTS_COMMITTEE", "SERVICE_STATION", "OWNERS_COMMITTEE", "PARTY_ORG");
    private static final List<String> MORE = List.of(
            "COMMUNITY_ORG",
            "ENTERPRISE",
            "COMMUNITY_ORG",
            "SCHOOL",
            "ENTERPRISE",
            "OTHER",
            "COMMUNITY_ORG",
            "ENTERPRISE",
            "CHARITY",
            "SOCIAL_WORK_AGENCY",
            "COMMUNITY_ORG",
            "HOSPITAL");

    private Bodies() {}

    static void write(Community community) {
        for (int i = 0; i < community.counts().organizations(); i++) {
            body(community, i);
        }
        // What the partners of a survey said of those they work with.
        for (int i = 0; i < FIRST.size(); i++) {
            Facts rating = Facts.of("wave", "2026-spring")
                    .with("reliability", grade(community))
                    .with("sharedMission", grade(community))
                    .with("openness", grade(community))
                    .with("power", grade(community))
                    .with("involvement", grade(community))
                    .with("resourceContribution", grade(community));
            community.sheet().tie("RATES", community.organizations().get(i), community.agency(), rating);
        }
    }

    private static void body(Community community, int index) {
        Sheet sheet = community.sheet();
        String kind = index < FIRST.size() ? FIRST.get(index) : MORE.get((index - FIRST.size()) % MORE.size());
        Words.Name name = community.words().organization(community.name(), kind);
        Facts facts = (index < FIRST.size() ? name : name.numbered(index))
                .facts()
                .with("kind", kind)
                .with(
                        "staffCount",
                        1.0 + Math.floor(60.0 / (1 + community.chance().below(60))));
        End body = sheet.node("Organization", community.key("org." + index), "register", facts);
        community.organizations().add(body);
        sheet.tie("SERVES", body, community.places().get(0), Facts.none());
        End site =
                community.sites().get(community.chance().zipf(community.sites().size()));
        sheet.tie("LOCATED_AT", body, site, Facts.none());
        if (kind.equals("SERVICE_STATION")) {
            sheet.tie("PART_OF", body, community.organizations().get(0), Facts.none());
        }
    }

    private static int grade(Community community) {
        return 1 + community.chance().below(4);
    }
}
