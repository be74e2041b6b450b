package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Meetings of the council hall, the motions put to it, and what became of them. */
final class Motions {

    private static final String SOURCE = "activity-log";
    private static final String CATEGORY = "governance.council";

    private final Ledger ledger;
    private final Map<String, Row> meetings =
            Table.read("meetings").stream().collect(Collectors.toMap(row -> row.get("key"), row -> row));

    private Motions(Ledger ledger) {
        this.ledger = ledger;
    }

    static void write(Ledger ledger) {
        Motions motions = new Motions(ledger);
        Diary diary = new Diary(ledger);
        Table.read("meetings").forEach(row -> motions.meeting(diary, row));
        Table.read("motions").forEach(motions::motion);
        List<Row> followUps = Table.read("follow-ups");
        for (int i = 0; i < followUps.size(); i++) {
            motions.followUp(followUps.get(i), number(followUps, i));
        }
    }

    /** Within its motion. */
    private static int number(List<Row> followUps, int index) {
        String motion = followUps.get(index).get("motion");
        return (int) followUps.subList(0, index + 1).stream()
                .filter(row -> row.get("motion").equals(motion))
                .count();
    }

    private static OffsetDateTime start(Row meeting) {
        return Days.of(meeting.get("start")).plusHours(14);
    }

    private void meeting(Diary diary, Row row) {
        Event event = new Event(
                row.get("key"),
                start(row),
                2,
                row.get("site"),
                CATEGORY,
                row.list("platform"),
                row.list("came"),
                List.of());
        NodeRef meeting = diary.enter(event, Facts.none().named(row).with("kind", "MEETING"));
        row.list("called")
                .forEach(one -> ledger.tie(
                        "CALLED_TO",
                        Organizations.ref(one),
                        meeting,
                        SOURCE,
                        known(start(row).minusDays(14))));
    }

    private void motion(Row row) {
        OffsetDateTime raised = Days.of(row.get("raised")).plusHours(10);
        Row meeting = meetings.get(row.get("meeting"));
        OffsetDateTime decided = decided(row, meeting);
        Facts facts = known(decided == null ? raised : decided)
                .named(row)
                .with("kind", "DECISION")
                .with("motionState", row.text("state"))
                .with(
                        "outcome",
                        decided == null ? "PENDING" : row.get("state").equals("REJECTED") ? "REJECTED" : "ADOPTED")
                .with("outcomeReason", row.text("reason"))
                .with("start", raised)
                .with("end", decided);
        NodeRef motion = ledger.node("Activity", row.get("key"), SOURCE, facts);
        NodeRef platform = Organizations.ref(row.get("platform"));
        ledger.tie("IN_CATEGORY", motion, Foundations.category(CATEGORY), SOURCE, Facts.none());
        ledger.tie("LED", Organizations.ref(row.get("proposer")), motion, SOURCE, known(raised));
        ledger.tie("PUT_TO", motion, platform, SOURCE, known(raised));
        if (meeting != null) {
            ledger.tie("ON_AGENDA", motion, Ledger.ref("Activity", row.get("meeting")), SOURCE, known(raised));
        }
        if (decided != null) {
            ledger.tie("DECIDED", platform, motion, SOURCE, known(decided));
        }
        for (String need : row.list("need")) {
            ledger.tie("REGARDS", motion, Ledger.ref("Need", need), SOURCE, known(raised));
        }
        for (String agreement : row.list("agreement")) {
            ledger.tie("LED_TO", motion, Ledger.ref("Agreement", agreement), SOURCE, known(raised));
        }
    }

    /** At the end of the meeting, of what was settled there. */
    private static @Nullable OffsetDateTime decided(Row row, @Nullable Row meeting) {
        return meeting == null || List.of("ON_AGENDA", "DEFERRED").contains(row.get("state"))
                ? null
                : start(meeting).plusHours(2);
    }

    private void followUp(Row row, int number) {
        OffsetDateTime assigned = Days.of(row.get("assigned")).plusHours(16);
        OffsetDateTime done = row.day("done");
        ledger.tie(
                "ASSIGNED_TO",
                Ledger.ref("Activity", row.get("motion")),
                Organizations.ref(row.get("organization")),
                String.valueOf(number),
                SOURCE,
                known(assigned)
                        .with("seq", number)
                        .with("action", row.text("action"))
                        .with("dueBy", Days.of(row.get("due")).plusHours(18))
                        .with("assignedAt", assigned)
                        .with("doneAt", done == null ? null : done.plusHours(11)));
    }

    private static Facts known(OffsetDateTime time) {
        return Facts.none().happened(time);
    }
}
