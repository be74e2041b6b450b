package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Issues, the whistles blown about them and how each department that was summoned answered. */
final class Whistles {

    private static final String SOURCE = "whistle-log";

    private final Ledger ledger;
    private final SplittableRandom random = new SplittableRandom(308);
    private final Map<String, Row> responses =
            Table.read("responses").stream().collect(Collectors.toMap(row -> row.get("department"), row -> row));

    private Whistles(Ledger ledger) {
        this.ledger = ledger;
    }

    static void write(Ledger ledger) {
        Whistles whistles = new Whistles(ledger);
        Table.read("issues").forEach(whistles::issue);
    }

    private void issue(Row row) {
        OffsetDateTime first = blownAt(row, 0);
        List<List<Answer>> answers = IntStream.range(0, row.whole("count"))
                .mapToObj(turn -> answers(row, blownAt(row, turn)))
                .toList();
        boolean met = answers.size() == 1 && state(row, answers.get(0)).equals("CLOSED");
        NodeRef need = need(row, first, met);
        for (int turn = 0; turn < answers.size(); turn++) {
            whistle(row, need, turn, answers.get(turn));
        }
    }

    private static OffsetDateTime blownAt(Row row, int turn) {
        return Days.of(row.get("first"))
                .plusDays((long) turn * row.whole("every"))
                .plusMinutes(570);
    }

    private NodeRef need(Row row, OffsetDateTime first, boolean met) {
        boolean lasting = row.whole("count") > 1;
        Facts facts = Facts.none()
                .named(row)
                .with("status", met ? "MET" : lasting ? "IN_PROGRESS" : "OPEN")
                .with("priority", lasting ? 5 : 3)
                .with("validFrom", first.minusDays(1))
                .happened(first);
        NodeRef need = ledger.node("Need", row.get("key"), SOURCE, facts);
        ledger.tie("IN_CATEGORY", need, Foundations.category(row.get("category")), SOURCE, Facts.none());
        ledger.tie("IN_CATEGORY", need, Foundations.hotline(row.get("hotline")), SOURCE, Facts.none());
        ledger.tie("LOCATED_AT", need, Places.ref(row.get("place")), SOURCE, Facts.none());
        ledger.tie("HAS_NEED", Places.ref(row.get("place")), need, SOURCE, Facts.none());
        return need;
    }

    private void whistle(Row row, NodeRef need, int turn, List<Answer> answers) {
        OffsetDateTime blownAt = blownAt(row, turn);
        String state = state(row, answers);
        OffsetDateTime closedAt = state.equals("CLOSED") ? confirmed(answers) : null;
        String number = row.whole("count") > 1 ? "（第" + (turn + 1) + "次）" : "";
        Facts facts = Facts.of("nameZhHans", "哨：" + row.get("zh") + number)
                .with("nameEn", "Whistle: " + row.get("en") + (number.isEmpty() ? "" : ", no. " + (turn + 1)))
                .with("kind", row.text("kind"))
                .with("state", state)
                .with("blownAt", blownAt)
                .with("closedAt", closedAt)
                .happened(blownAt);
        NodeRef whistle = ledger.node("Whistle", row.get("key") + "-" + (turn + 1), SOURCE, facts);
        Facts known = Facts.none().happened(blownAt);
        ledger.tie("BLOWN_BY", whistle, Organizations.ref(row.get("blower")), SOURCE, known);
        ledger.tie("ABOUT", whistle, need, SOURCE, Facts.none().happened(blownAt));
        for (Answer answer : answers) {
            ledger.tie(
                    "SUMMONS",
                    whistle,
                    Organizations.ref(answer.department()),
                    String.valueOf(answer.seq()),
                    SOURCE,
                    answer.facts());
        }
    }

    private List<Answer> answers(Row row, OffsetDateTime blownAt) {
        List<String> departments = row.list("departments");
        return IntStream.range(0, departments.size())
                .mapToObj(i ->
                        Answer.of(responses.get(departments.get(i)), i + 1, row.get("outcome"), blownAt, slowness()))
                .toList();
    }

    /** Some answers take a little longer than usual, some a little less. */
    private double slowness() {
        return 0.9 + random.nextInt(21) / 100.0;
    }

    private static String state(Row row, List<Answer> answers) {
        return switch (row.get("outcome")) {
            case "UNCONFIRMED" -> "RESOLVED_UNCONFIRMED";
            case "REOPENED" -> "REOPENED";
            case "WITHDRAWN", "RETURNED" -> "WITHDRAWN";
            default -> confirmed(answers) == null ? "DISPATCHED" : "CLOSED";
        };
    }

    /** When the whistle-blower confirmed, which takes all departments to be done. */
    private static @Nullable OffsetDateTime confirmed(List<Answer> answers) {
        OffsetDateTime latest = null;
        for (Answer answer : answers) {
            if (answer.returnedReason() != null) {
                continue;
            }
            if (answer.resolvedAt() == null) {
                return null;
            }
            latest = latest == null || answer.resolvedAt().isAfter(latest) ? answer.resolvedAt() : latest;
        }
        return latest == null ? null : latest.plusHours(18);
    }
}
