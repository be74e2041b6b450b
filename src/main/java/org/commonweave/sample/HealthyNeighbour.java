package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.commonweave.record.NodeRef;

/** Liupu's activities: the parties of each agreement take turns to lead, and everybody gets a turn to take part. */
final class HealthyNeighbour {

    private static final List<String> AGREEMENTS = List.of("la-1", "la-2", "la-3");
    private static final int PARTIES = 6;
    private static final int DAYS_BETWEEN = 10;
    private static final int PARTICIPANTS = 10;
    private static final OffsetDateTime FIRST = Days.of("2024-07-06");

    private final Ledger ledger;
    private final Diary diary;
    private final SplittableRandom random = new SplittableRandom(99);
    private final List<Row> kinds = Table.read("healthy-activities");
    private final List<String> waiting = new ArrayList<>();
    private int number;

    private HealthyNeighbour(Ledger ledger) {
        this.ledger = ledger;
        this.diary = new Diary(ledger);
    }

    static void write(Ledger ledger) {
        HealthyNeighbour neighbour = new HealthyNeighbour(ledger);
        neighbour.acquaintances();
        for (int year = 0; year < 2; year++) {
            for (int turn = 0; turn < PARTIES; turn++) {
                for (String agreement : AGREEMENTS) {
                    neighbour.twice(parties(agreement), turn);
                }
            }
        }
    }

    /** Once alone and once with a partner across the table, so that every two parties come to act together. */
    private void twice(List<String> parties, int turn) {
        activity(List.of(at(parties, turn)), List.of(at(parties, turn + 1), at(parties, turn + 2)));
        activity(
                List.of(at(parties, turn), at(parties, turn + 3)),
                List.of(at(parties, turn + 4), at(parties, turn + 5)));
    }

    private void activity(List<String> leaders, List<String> joiners) {
        Row kind = kinds.get(number % kinds.size());
        OffsetDateTime start = FIRST.plusDays((long) number * DAYS_BETWEEN + (number < 36 ? 0 : 5))
                .plusMinutes(570);
        number++;
        Event event = new Event(
                "lp-activity-" + number,
                start,
                1.5,
                number % 2 == 0 ? "lpa-centre" : "lpb-centre",
                kind.get("category"),
                leaders,
                joiners,
                participants());
        Facts facts = Facts.of("nameZhHans", kind.get("zh") + "（第" + number + "期）")
                .with("nameEn", kind.get("en") + ", no. " + number)
                .with("kind", "EVENT")
                .with("insured", true)
                .with("places", 16);
        diary.enter(event, facts);
    }

    private List<String> participants() {
        if (waiting.isEmpty()) {
            waiting.addAll(Draw.shuffled(random, Residents.of("lp")));
        }
        List<String> next = waiting.subList(0, PARTICIPANTS);
        List<String> participants = List.copyOf(next);
        next.clear();
        return participants;
    }

    /** Those who lead the parties of an agreement know one another, besides the paper. */
    private void acquaintances() {
        List<String> known = new ArrayList<>();
        for (String agreement : AGREEMENTS) {
            List<String> parties = parties(agreement);
            for (int i = 0; i < parties.size(); i++) {
                for (int j = i + 1; j < parties.size(); j++) {
                    String pair = parties.get(i) + " " + parties.get(j);
                    if (!known.contains(pair) && !known.contains(parties.get(j) + " " + parties.get(i))) {
                        known.add(pair);
                        knows(parties.get(i), parties.get(j), 0.7 + 0.05 * ((i + j) % 4));
                    }
                }
            }
        }
    }

    private void knows(String one, String other, double trust) {
        NodeRef from = People.ref(one + ".1");
        Facts facts = Facts.of("trust", Math.round(trust * 100) / 100.0)
                .with("consentBoth", true)
                .with("validFrom", Days.of("2023-05-01"))
                .with("lastContactAt", Days.of("2026-06-15"));
        ledger.tie("KNOWS", from, People.ref(other + ".1"), "people", facts);
    }

    private static String at(List<String> parties, int index) {
        return parties.get(index % parties.size());
    }

    private static List<String> parties(String agreement) {
        return Table.read("agreements").stream()
                .filter(row -> row.get("key").equals(agreement))
                .flatMap(row -> row.list("parties").stream())
                .map(party -> party.substring(0, party.indexOf(':')))
                .toList();
    }
}
