package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.record.NodeRef;

/** Enters activities with those who led, joined and took part. */
final class Diary {

    private static final String SOURCE = "activity-log";

    /** What was announced for the weeks after the reference date was known by then. */
    private static final OffsetDateTime ANNOUNCED = Days.of("2026-06-20").plusHours(9);

    private final Ledger ledger;

    Diary(Ledger ledger) {
        this.ledger = ledger;
    }

    NodeRef enter(Event event, Facts facts) {
        facts.with("start", event.start())
                .with("end", Days.hoursAfter(event.start(), event.hours()))
                .with("recordedAt", known(event));
        NodeRef activity = ledger.node("Activity", event.key(), SOURCE, facts);
        ledger.tie("LOCATED_AT", activity, Places.ref(event.site()), SOURCE, known(event, Facts.none()));
        ledger.tie("IN_CATEGORY", activity, Foundations.category(event.category()), SOURCE, Facts.none());
        event.leaders().forEach(leader -> organization("LED", leader, activity, event));
        event.joiners().forEach(joiner -> organization("JOINED", joiner, activity, event));
        event.participants().forEach(person -> person(person, activity, event));
        return activity;
    }

    private void organization(String type, String key, NodeRef activity, Event event) {
        ledger.tie(type, Organizations.ref(key), activity, SOURCE, known(event, Facts.none()));
    }

    private void person(String key, NodeRef activity, Event event) {
        NodeRef person = People.ref(key);
        // Hours count when the organizer and the one who gave them both say so.
        List<String> confirmedBy =
                List.of(SampleId.of("Organization", event.leaders().get(0)), person.id());
        Facts facts = Facts.of("hours", event.hours()).with("confirmedBy", confirmedBy);
        ledger.tie("TOOK_PART", person, activity, SOURCE, known(event, facts));
    }

    private static Facts known(Event event, Facts facts) {
        return facts.with("recordedAt", known(event));
    }

    private static OffsetDateTime known(Event event) {
        return event.start().isBefore(Days.REFERENCE) ? Days.recorded(event.start()) : ANNOUNCED;
    }
}
