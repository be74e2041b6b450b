package org.commonweave.disclosure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Frame;
import org.commonweave.disclosure.Contributions.Kind;
import org.commonweave.participation.Part;
import org.commonweave.projection.Person;
import org.commonweave.projection.Projection;
import org.commonweave.projection.TimeGift;

/** Reads from facts what the figures of participation and of the time bank take of each person who agreed to be counted. */
final class ContributionReader {

    private final Projection projection;
    private final Frame frame;
    private final ToLongFunction<String> key;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<Kind, SortedMap<Long, Long>> found = new EnumMap<>(Kind.class);
    private final SortedMap<Long, SortedSet<Long>> ofPerson = new TreeMap<>();

    private ContributionReader(Projection projection, Frame frame, ToLongFunction<String> key) {
        this.projection = projection;
        this.frame = frame;
        this.key = key;
    }

    /**
     * What the figures of a subject take of people.
     *
     * @param key what stands for a person
     */
    static Contributions of(Subject subject, Projection projection, Frame frame, ToLongFunction<String> key) {
        ContributionReader reader = new ContributionReader(projection, frame, key);
        reader.read(subject);
        return Contributions.of(reader.found);
    }

    /** Digests of everybody who agrees to be counted. */
    static long[] counted(Projection projection, ToLongFunction<String> key) {
        return projection.people().values().stream()
                .filter(Person::consentStats)
                .mapToLong(person -> key.applyAsLong(person.id()))
                .sorted()
                .toArray();
    }

    private void read(Subject subject) {
        switch (subject) {
            case PARTICIPATION -> participation();
            case TIME_BANK -> timeBank();
            case ORGANIZERS -> organizers();
        }
        // What is over a limit depends on how long the window is, even where nothing more was done in it.
        ofPerson.forEach((person, contributions) -> found.computeIfAbsent(Kind.STATES, kind -> new TreeMap<>())
                .put(
                        Digests.of(
                                person,
                                frame.window().from().toInstant(),
                                frame.window().to().toInstant(),
                                contributions),
                        person));
    }

    private void participation() {
        for (Part part : Part.of(projection, frame)) {
            Person person = part.person();
            add(Kind.PARTICIPANTS, person.id(), String.valueOf(person.cohort()));
            part(part);
        }
        counted()
                .filter(person -> person.capacityHours() != null || person.restAfterWeeks() != null)
                .forEach(person -> add(
                        Kind.VOLUNTEERS,
                        person.id(),
                        String.valueOf(person.capacityHours()),
                        String.valueOf(person.restAfterWeeks())));
    }

    /** A ledger counts everything up to an instant. */
    private void timeBank() {
        counted()
                .forEach(giver -> gifts(giver).forEach(gift -> {
                    add(Kind.GIFTS, giver.id(), gift.id(), "given", gift.hours(), gift.confirmed());
                    if (!gift.toOrganization()) {
                        add(Kind.GIFTS, gift.receiver(), gift.id(), "received", gift.hours(), gift.confirmed());
                    }
                }));
    }

    private void organizers() {
        Part.of(projection, frame).forEach(this::part);
        counted()
                .forEach(giver -> gifts(giver)
                        .filter(gift -> gift.toOrganization()
                                && gift.confirmed()
                                && frame.window().covers(gift.at()))
                        .forEach(gift -> add(Kind.PARTS, giver.id(), gift.id(), gift.hours())));
    }

    private void part(Part part) {
        add(Kind.PARTS, part.person().id(), part.activity().id(), part.at().toInstant(), part.hours());
    }

    private Stream<Person> counted() {
        return projection.people().values().stream().filter(Person::consentStats);
    }

    /** What a person gave up to the instant, as far as whoever had it agreed to be counted, too. */
    private Stream<TimeGift> gifts(Person giver) {
        return giver.volunteer().gifts().stream()
                .filter(gift ->
                        !gift.at().isAfter(frame.asOf()) && gift.validity().covers(frame.asOf()))
                .filter(gift -> {
                    Person receiver = projection.people().get(gift.receiver());
                    return gift.toOrganization() || receiver != null && receiver.consentStats();
                });
    }

    private void add(Kind kind, String person, Object... what) {
        long who = people.computeIfAbsent(person, key::applyAsLong);
        Object[] all = new Object[what.length + 2];
        all[0] = kind.name();
        all[1] = who;
        System.arraycopy(what, 0, all, 2, what.length);
        long contribution = Digests.of(all);
        found.computeIfAbsent(kind, none -> new TreeMap<>()).put(contribution, who);
        ofPerson.computeIfAbsent(who, none -> new TreeSet<>()).add(contribution);
    }
}
