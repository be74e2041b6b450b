package org.commonweave.generator;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;
import org.commonweave.sample.Row;

/** A community's two years of activities: series of events, meetings and decisions, and who took part. */
final class Happenings {

    private static final String SOURCE = "activity-log";
    private static final int DAYS = 725;
    private static final int MOST_PEOPLE = 10;
    private static final int ASKED = 5;
    private static final List<String> OUTCOMES = List.of("ADOPTED", "ADOPTED", "REJECTED", "PENDING");

    private Happenings() {}

    static void write(Community community) {
        int count = community.counts().activities();
        for (int i = 0; i < count; i++) {
            activity(community, i, Days.BEGINNING.plusDays((long) i * DAYS / count));
        }
    }

    private static void activity(Community community, int index, OffsetDateTime day) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        Row pattern = chance.of(community.words().series());
        OffsetDateTime start = day.plusHours(1 + chance.below(10));
        boolean decision = chance.oneIn(12);
        Facts facts = community
                .name()
                .with("·" + pattern.get("zh"), pattern.get("en"))
                .numbered(index + 1)
                .facts()
                .with("kind", decision ? "DECISION" : pattern.text("kind"))
                .with("outcome", decision ? chance.of(OUTCOMES) : null)
                .with("start", start)
                .with("end", start.plusMinutes(60 + 30L * chance.below(5)))
                .with("places", 10 + chance.below(40))
                .happened(start);
        End activity = sheet.node("Activity", community.key("activity." + index), SOURCE, facts);
        sheet.tie(
                "IN_CATEGORY",
                activity,
                Sheet.category(pattern.get("category")),
                Facts.none().happened(start));
        sheet.tie(
                "LOCATED_AT",
                activity,
                chance.of(community.sites()),
                Facts.none().happened(start));
        actors(community, activity, start, decision);
        asked(community, activity, start, index);
    }

    /** Now and then an activity asks for a skill, and somebody was invited. */
    private static void asked(Community community, End activity, OffsetDateTime start, int index) {
        if (index % ASKED == 0) {
            Sheet sheet = community.sheet();
            Row pattern = community
                    .words()
                    .series()
                    .get(index % community.words().series().size());
            End person = community.people().get(index % community.people().size());
            sheet.tie(
                    "REQUIRES",
                    activity,
                    Sheet.category(pattern.get("category")),
                    Facts.none().happened(start));
            Facts invitation = Facts.of("at", start.minusDays(3))
                    .with("status", index % 2 == 0 ? "ACCEPTED" : "DECLINED")
                    .happened(start.minusDays(3));
            sheet.tie("INVITED", person, activity, invitation);
        }
    }

    private static void actors(Community community, End activity, OffsetDateTime start, boolean decision) {
        Sheet sheet = community.sheet();
        Chance chance = community.chance();
        End leader = chance.oneIn(4) ? community.agency() : community.organization();
        sheet.tie("LED", leader, activity, Facts.none().happened(start));
        if (chance.oneIn(2)) {
            End joiner = chance.oneIn(2) ? community.agency() : chance.of(community.organizations());
            sheet.tie("JOINED", joiner, activity, Facts.none().happened(start));
        }
        if (decision) {
            String platform = Authorities.body(community.subDistrict(), Authorities.PLATFORM);
            sheet.tie(
                    "DECIDED",
                    sheet.open("Organization", platform),
                    activity,
                    Facts.none().happened(start));
        } else {
            people(community, activity, start);
        }
    }

    private static void people(Community community, End activity, OffsetDateTime start) {
        Chance chance = community.chance();
        for (int i = chance.below(MOST_PEOPLE); i >= 0; i--) {
            Facts part = Facts.of("hours", 0.5 * (1 + chance.below(6))).happened(start);
            int who = chance.skewed(community.people().size());
            community.sheet().tie("TOOK_PART", community.people().get(who), activity, part);
        }
    }
}
