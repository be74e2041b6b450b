package org.commonweave.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.commonweave.cases.TestIdentities;
import org.commonweave.disclosure.Neighbourhood.Taken;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * A planner who asks for the same figures of overlapping places, windows and instants a thousand times, while people take
 * part and take consent back, and then subtracts. They know who took part in what; what they lack is the hours.
 */
@GraphTest
@Import(TestIdentities.class)
class DifferencingAttackTests {

    private static final int LEAST = 5;
    private static final int QUESTIONS = 1_000;
    private static final int PEOPLE = 30;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-01-01T00:00:00+08:00");
    private static final OffsetDateTime LAST = OffsetDateTime.parse("2026-07-01T00:00:00+08:00");
    private static final int DAYS = 546;

    private static final String FIGURES = "query($place: ID!, $window: WindowInput!, $asOf: DateTime) {"
            + " diagnostics(place: $place, window: $window, asOf: $asOf) { participation {"
            + " hourConcentration { totalHours active suppressed asOf window { from to } }"
            + " cohortSkew { participants suppressed } } } }";

    private final Random random = new Random(5);
    private final List<Taken> parts = new ArrayList<>();
    private final Set<String> counted = new TreeSet<>();

    /** What the attacker knows of each answer: the parts that its hours are the sum of. */
    private final Map<List<Object>, Set<Taken>> answered = new LinkedHashMap<>();

    @LocalServerPort
    int port;

    private record Question(String place, OffsetDateTime from, OffsetDateTime to, OffsetDateTime asOf) {}

    @Test
    void recoversNothing(@Autowired RecordLoad records) {
        Neighbourhood neighbourhood = new Neighbourhood(records);
        for (int person = 0; person < PEOPLE; person++) {
            counted.add("p" + person);
            neighbourhood.person("p" + person, person % 3 == 0 ? "60+" : "18-59", true);
        }
        take(neighbourhood, 240);
        Api planner = Api.on(port).as("planner:office");
        List<Question> questions = new ArrayList<>();
        int withheld = 0;
        for (int number = 1; number <= QUESTIONS; number++) {
            if (number % 100 == 0) {
                take(neighbourhood, 1 + random.nextInt(3));
            }
            if (number % 300 == 0) {
                String somebody = counted.stream()
                        .skip(random.nextInt(counted.size()))
                        .findFirst()
                        .orElseThrow();
                counted.remove(somebody);
                neighbourhood.person(somebody, "18-59", false);
            }
            Question question = question();
            questions.add(question);
            withheld += ask(planner, question) ? 0 : 1;
        }

        assertThat(tellingOfFew(asAsked(questions)))
                .as("what subtracting would tell if every question were answered as it is asked")
                .isNotEmpty();
        assertThat(answered).as("answers that differ, %d withheld", withheld).hasSizeGreaterThan(10);
        assertThat(tellingOfFew(List.copyOf(answered.values()))).isEmpty();
    }

    private void take(Neighbourhood neighbourhood, int count) {
        List<Taken> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            more.add(new Taken(
                    "p" + random.nextInt(PEOPLE),
                    random.nextInt(3) == 0 ? "whole" : random.nextInt(4) == 0 ? "south" : "north",
                    FIRST.plusHours(random.nextInt(24 * DAYS)),
                    1 + random.nextInt(10_000) / 1_000.0));
        }
        neighbourhood.took(more);
        parts.addAll(more);
    }

    private Question question() {
        OffsetDateTime from = FIRST.plusHours(random.nextInt(24 * (DAYS - 20)));
        OffsetDateTime to = from.plusDays(10 + random.nextInt(400));
        OffsetDateTime asOf = random.nextInt(3) == 0 ? FIRST.plusHours(random.nextInt(24 * DAYS)) : LAST;
        return new Question(Neighbourhood.PLACES.get(random.nextInt(3)), from, to, asOf.isBefore(from) ? LAST : asOf);
    }

    /** True when hours were told. An answer that was not told before is of what there is now, and of nothing else. */
    private boolean ask(Api planner, Question question) {
        JsonNode panel = planner.data(
                        FIGURES,
                        Map.of(
                                "place", Neighbourhood.place(question.place()),
                                "window",
                                        Map.of(
                                                "from", question.from().toString(),
                                                "to", question.to().toString()),
                                "asOf", question.asOf().toString()))
                .at("/diagnostics/participation");
        JsonNode hours = panel.path("hourConcentration");
        if (hours.path("totalHours").isNull()) {
            assertThat(hours.path("active").isNull() || hours.path("active").asInt() == 0)
                    .isTrue();
            return false;
        }
        OffsetDateTime asOf = OffsetDateTime.parse(hours.path("asOf").asString());
        OffsetDateTime from = OffsetDateTime.parse(hours.at("/window/from").asString());
        OffsetDateTime to = OffsetDateTime.parse(hours.at("/window/to").asString());
        double total = hours.path("totalHours").asDouble();
        List<Object> answer = List.of(question.place(), asOf, from, to, total);
        if (!answered.containsKey(answer)) {
            Set<Taken> taken = of(question.place(), at -> !at.isBefore(from) && at.isBefore(to) && !at.isAfter(asOf));
            assertThat(taken.stream().mapToDouble(Taken::hours).sum())
                    .as("the hours of %s", answer)
                    .isCloseTo(total, org.assertj.core.data.Offset.offset(1e-6));
            answered.put(answer, taken);
        }
        return true;
    }

    private Set<Taken> of(String place, Predicate<OffsetDateTime> when) {
        Set<Taken> taken = new HashSet<>();
        parts.stream()
                .filter(part -> part.in(place) && counted.contains(part.person()) && when.test(part.at()))
                .forEach(taken::add);
        return taken;
    }

    private List<Set<Taken>> asAsked(List<Question> questions) {
        return questions.stream()
                .limit(100)
                .map(question -> of(
                        question.place(),
                        at -> !at.isBefore(question.from())
                                && at.isBefore(question.to())
                                && !at.isAfter(question.asOf())))
                .filter(taken -> people(taken).size() >= LEAST)
                .toList();
    }

    /** Differences of two, and sums of two less a third, that leave the hours of few people. */
    private List<Set<String>> tellingOfFew(List<Set<Taken>> answers) {
        List<Set<String>> found = new ArrayList<>();
        List<BitSet> distinct = answers.stream().map(this::numbers).distinct().toList();
        for (BitSet one : distinct) {
            for (BitSet other : distinct) {
                if (one.equals(other)) {
                    break;
                }
                BitSet either = with(one, BitSet::xor, other);
                look(found, either);
                for (BitSet third : distinct) {
                    // One and other less the third leave nothing where the third is in exactly one of them, or none is.
                    BitSet left = with(either, BitSet::xor, third);
                    left.or(with(one, BitSet::and, other));
                    look(found, left);
                }
            }
        }
        return found;
    }

    private static BitSet with(BitSet one, BiConsumer<BitSet, BitSet> operation, BitSet other) {
        BitSet result = (BitSet) one.clone();
        operation.accept(result, other);
        return result;
    }

    private BitSet numbers(Set<Taken> taken) {
        BitSet numbers = new BitSet();
        for (int number = 0; number < parts.size(); number++) {
            numbers.set(number, taken.contains(parts.get(number)));
        }
        return numbers;
    }

    private void look(List<Set<String>> found, BitSet left) {
        Set<String> people = new TreeSet<>();
        for (int part = left.nextSetBit(0); part >= 0 && people.size() < LEAST; part = left.nextSetBit(part + 1)) {
            people.add(parts.get(part).person());
        }
        if (!people.isEmpty() && people.size() < LEAST) {
            found.add(people);
        }
    }

    private static Set<String> people(Set<Taken> parts) {
        Set<String> people = new TreeSet<>();
        parts.forEach(part -> people.add(part.person()));
        return people;
    }
}
