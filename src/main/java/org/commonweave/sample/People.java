package org.commonweave.sample;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.record.NodeRef;

/** Residents who are active in public life, and those who hold posts. */
final class People {

    private static final String SOURCE = "people";

    /** When people say that they have time. */
    private static final List<String> TIMES =
            List.of("Mo-Fr 18:00-21:00; Sa-Su 09:00-18:00", "Mo-Su 07:00-17:00", "Sa-Su 09:00-17:00", "24/7");

    private final Ledger ledger;
    private final Names names = new Names();
    private final SplittableRandom random = new SplittableRandom(20260630);
    private final SplittableRandom invitations = new SplittableRandom(2607);
    private final List<String> topics;
    private final Set<String> known;

    private People(Ledger ledger) {
        this.ledger = ledger;
        this.topics = Table.read("categories").stream()
                .filter(row -> row.get("scheme").equals("commonweave") && row.text("broader") != null)
                .map(row -> row.get("code"))
                .filter(code -> code.matches("(care|health|child|youth|culture|skills|env|safety|governance)\\..*"))
                .toList();
        this.known = Table.read("ties").stream()
                .flatMap(row -> Stream.of(row.get("from"), row.get("to")))
                .collect(Collectors.toUnmodifiableSet());
    }

    static NodeRef ref(String key) {
        return Ledger.ref("Person", key);
    }

    static void write(Ledger ledger) {
        People people = new People(ledger);
        Table.read("special-people").forEach(people::special);
        for (String community : Residents.COMMUNITIES) {
            Residents.bands(community).forEach(people::resident);
        }
        Organizations.rows().forEach(people::holders);
    }

    private void special(Row row) {
        Facts facts = Facts.none().named(row);
        consent(facts, row.get("share").equals("yes"), row.get("introduce").equals("yes"));
        facts.with("consentInvite", row.yes("invite")).with("availability", row.text("time"));
        NodeRef person = person(row.get("key"), facts, row.get("cohort"), row.whole("hours"), row.whole("rest"));
        row.list("interests").forEach(code -> topic("INTERESTED_IN", person, code));
        row.list("skills").forEach(code -> topic("SKILLED_IN", person, code));
        if (row.text("org") != null) {
            Facts post = post(row)
                    .with("leads", row.yes("leads"))
                    .with("validFrom", row.day("from"))
                    .with("validTo", row.day("to"));
            ledger.tie("HOLDS_ROLE", person, Organizations.ref(row.get("org")), "register", post);
        }
    }

    private void resident(String key, String band) {
        Facts facts = names.next();
        // Liupu's residents all consent, so that nothing there rests on what is withheld.
        boolean liupu = key.startsWith("res-lp");
        consent(facts, random.nextInt(10) < 7, liupu || random.nextInt(10) < 8);
        facts.with("consentInvite", invitations.nextInt(10) < 7)
                .with("availability", TIMES.get(invitations.nextInt(TIMES.size())));
        int hours = liupu ? 14 : 9 + random.nextInt(12);
        NodeRef person = person(key, facts, band, hours, liupu ? 8 : 6 + random.nextInt(4));
        Draw.from(random, topics, 2).forEach(code -> topic("INTERESTED_IN", person, code));
        if (random.nextInt(2) == 0) {
            topic("SKILLED_IN", person, topics.get(random.nextInt(topics.size())));
        }
    }

    private void holders(Row organization) {
        List<Row> posts = Table.read("posts").stream()
                .filter(post -> post.get("kind").equals(organization.get("kind")))
                .toList();
        for (int i = 0; i < posts.size(); i++) {
            Facts facts = names.next();
            String key = organization.get("key") + "." + (i + 1);
            // Those whom others know by name have said that they may be shown.
            consent(facts, random.nextInt(10) < 8 || known.contains(key), true);
            String band = random.nextInt(10) < 7 ? "36-59" : random.nextBoolean() ? "18-35" : "60+";
            NodeRef person = person(key, facts, band, 8, 8);
            Facts post = post(posts.get(i))
                    .with("leads", posts.get(i).yes("leads"))
                    .with("validFrom", Days.of("202" + (1 + i) + "-03-01"));
            ledger.tie("HOLDS_ROLE", person, Organizations.ref(organization.get("key")), "register", post);
        }
    }

    private static Facts post(Row row) {
        return Facts.of("role", row.text("role"))
                .with("roleZhHant", row.text("roleZhHant"))
                .with("roleEn", row.text("roleEn"));
    }

    private NodeRef person(String key, Facts facts, String band, int hours, int rest) {
        boolean share = Boolean.TRUE.equals(facts.get("consentShare"));
        facts.with("capacityHours", (double) hours).with("restAfterWeeks", rest);
        facts.visibleTo(share ? "PARTNERS" : "PRIVATE", SampleId.of("Person", key));
        NodeRef person = ledger.node("Person", key, SOURCE, facts);
        ledger.tie("IN_COHORT", person, Ledger.ref("Cohort", band), SOURCE, Facts.none());
        return person;
    }

    private void topic(String type, NodeRef person, String code) {
        ledger.tie(type, person, Foundations.category(code), SOURCE, Facts.none());
    }

    private static void consent(Facts facts, boolean share, boolean introduce) {
        facts.with("consentShare", share).with("consentIntroduce", introduce).with("consentStats", true);
    }
}
