package org.commonweave.generator;

import java.time.OffsetDateTime;
import org.commonweave.sample.Days;
import org.commonweave.sample.Facts;

/** A motion of each community, put to the platform of its sub-district, adopted at a meeting, and followed up or not. */
final class Motions {

    private static final String SOURCE = "activity-log";

    private Motions() {}

    static void write(Community community) {
        Sheet sheet = community.sheet();
        OffsetDateTime raised = Days.BEGINNING.plusDays(30 + community.index() * 13L % 600);
        OffsetDateTime held = raised.plusDays(14);
        End platform = sheet.open("Organization", Authorities.body(community.subDistrict(), Authorities.PLATFORM));
        End proposer = community.organizations().get(0);
        End meeting = sheet.node(
                "Activity",
                community.key("session"),
                SOURCE,
                named(community, "议事会", "Session")
                        .with("kind", "MEETING")
                        .with("start", held)
                        .with("end", held.plusHours(2))
                        .happened(held));
        sheet.tie("LED", platform, meeting, known(held));
        sheet.tie("CALLED_TO", proposer, meeting, known(raised));
        sheet.tie("JOINED", proposer, meeting, known(held));
        motion(community, platform, proposer, meeting, raised);
    }

    private static void motion(Community community, End platform, End proposer, End meeting, OffsetDateTime raised) {
        Sheet sheet = community.sheet();
        OffsetDateTime held = raised.plusDays(14);
        boolean done = community.index() % 2 == 0;
        End motion = sheet.node(
                "Activity",
                community.key("motion"),
                SOURCE,
                named(community, "提案", "Motion")
                        .with("kind", "DECISION")
                        .with("motionState", done ? "FOLLOWED_UP" : "ADOPTED")
                        .with("outcome", "ADOPTED")
                        .with("start", raised)
                        .with("end", held.plusHours(2))
                        .happened(held));
        sheet.tie("LED", proposer, motion, known(raised));
        sheet.tie("PUT_TO", motion, platform, known(raised));
        sheet.tie("REGARDS", motion, community.needs().get(0), known(raised));
        sheet.tie("ON_AGENDA", motion, meeting, known(raised));
        sheet.tie("DECIDED", platform, motion, known(held));
        sheet.tie(
                "ASSIGNED_TO",
                motion,
                proposer,
                "1",
                known(held)
                        .with("seq", 1)
                        .with("action", "公布结果 / Publish what was done")
                        .with("dueBy", held.plusDays(30))
                        .with("assignedAt", held.plusHours(2))
                        .with("doneAt", done ? held.plusDays(20) : null));
        if (community.counts().agreements() > 0) {
            sheet.tie("LED_TO", motion, sheet.open("Agreement", community.key("agreement.0")), known(held));
        }
    }

    private static Facts named(Community community, String zh, String en) {
        return community.name().with(zh, en).facts();
    }

    private static Facts known(OffsetDateTime time) {
        return Facts.none().happened(time);
    }
}
