package org.commonweave.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.commonweave.record.NodeRef;

/** Wuqiao's activities: series that recur over two years, and proposals with their decisions. */
final class Activities {

    /** The one whose patrols nobody relieves. */
    private static final String PATROLLER = "patroller";

    private final Ledger ledger;
    private final Diary diary;
    private final Map<String, Row> openings =
            Table.read("openings").stream().collect(Collectors.toUnmodifiableMap(row -> row.get("key"), row -> row));
    private final SplittableRandom random = new SplittableRandom(4711);

    private Activities(Ledger ledger) {
        this.ledger = ledger;
        this.diary = new Diary(ledger);
    }

    static void write(Ledger ledger) {
        Activities activities = new Activities(ledger);
        Table.read("series").forEach(activities::series);
        Table.read("announced").forEach(activities::series);
        List<Row> decisions = Table.read("decisions");
        for (int i = 0; i < decisions.size(); i++) {
            decision(ledger, activities.diary, decisions.get(i), "decision-" + (i + 1));
        }
    }

    private void series(Row row) {
        for (int turn = 0; turn < row.whole("count"); turn++) {
            Event event = new Event(
                    row.get("key") + "-" + (turn + 1),
                    Days.of(row.get("first"))
                            .plusDays((long) turn * row.whole("every"))
                            .plusMinutes(570),
                    row.whole("minutes") / 60.0,
                    row.get("site"),
                    row.get("category"),
                    row.list("leaders"),
                    row.list("joiners"),
                    participants(row, turn));
            Facts facts = Facts.of("nameZhHans", row.get("zh") + "（第" + (turn + 1) + "期）")
                    .with("nameEn", row.get("en") + ", no. " + (turn + 1))
                    .with("kind", row.text("kind"))
                    .with("mandated", row.yes("mandated"))
                    .with("insured", row.get("pool").isEmpty() ? null : Boolean.TRUE)
                    .with("places", row.get("pool").isEmpty() ? null : row.whole("people") + 6);
            Row opening = openings.get(row.get("key"));
            if (opening != null) {
                facts.with("places", opening.whole("places")).with("insured", opening.yes("insured"));
            }
            NodeRef activity = diary.enter(event, facts);
            if (opening != null) {
                opening.list("skills")
                        .forEach(code -> ledger.tie(
                                "REQUIRES", activity, Foundations.category(code), "activity-log", Facts.none()));
            }
        }
    }

    private List<String> participants(Row row, int turn) {
        if (row.get("pool").isEmpty()) {
            return List.of();
        }
        List<String> pool = new ArrayList<>(Residents.of(row.get("pool")));
        int people = row.whole("people");
        if (row.get("key").equals("s-patrol")) {
            pool.remove(PATROLLER);
            List<String> patrol = new ArrayList<>(List.of(PATROLLER));
            for (int i = 0; i < people - 1; i++) {
                patrol.add(pool.get((turn * (people - 1) + i) % pool.size()));
            }
            return patrol;
        }
        return Draw.from(random, pool, people);
    }

    private static void decision(Ledger ledger, Diary diary, Row row, String key) {
        Event event = new Event(
                key,
                Days.of(row.get("at")).plusHours(14),
                2,
                row.get("site"),
                "governance.council",
                row.list("proposer"),
                List.of(),
                List.of());
        Facts facts = Facts.none().named(row).with("kind", "DECISION").with("outcome", row.text("outcome"));
        var decision = diary.enter(event, facts);
        for (String body : row.list("deciders")) {
            Facts known = Facts.none().happened(event.start());
            ledger.tie("DECIDED", Organizations.ref(body), decision, "activity-log", known);
        }
    }
}
