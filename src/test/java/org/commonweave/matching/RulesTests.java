package org.commonweave.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.tapping.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule alone keeps a pair apart that would be matched without it, and is told at both ends. */
class RulesTests {

    private static final OffsetDateTime NOW = Given.NOW;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Reason.UNIT, Given.lot("l", 5, "boxes"), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.RESTRICTION, Given.lot("l", 5, "kg", "0-17"), Given.need("n", 5, "kg"), null),
                Arguments.of(
                        Reason.RESTRICTION,
                        Given.lot("l", 5, "kg", "0-17"),
                        Given.need("n", 5, "kg", 3, false, "60+"),
                        null),
                Arguments.of(Reason.CONSENT, asked(false), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.EXPIRED, expiring(NOW), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.COLD_CHAIN, cold(), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.TIME, Given.lot("l", 5, "kg"), due(NOW), null),
                Arguments.of(Reason.TIME, open("Mo-Fr 09:00-12:00"), hours("Sa 09:00-12:00"), null),
                Arguments.of(Reason.TOO_FAR, within(4.9), Given.need("n", 5, "kg"), 5.0),
                Arguments.of(Reason.INDIVISIBLE, Given.whole("l", 5.001, "kg"), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.MINIMUM_LOT, Given.atLeast("l", 9, 5.001, "kg"), Given.need("n", 5, "kg"), null),
                Arguments.of(Reason.RECIPIENT_CAPACITY, Given.lot("l", 5, "kg"), full(), null));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsApart(Reason reason, Lot lot, Demand need, @Nullable Double km) {
        Plan plan = plan(lot, need, km);
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.unmet().get(0).reason()).isEqualTo(reason);
        assertThat(plan.unmet().get(0).apart()).containsExactly(new Plan.Apart("l", "n", reason));
        assertThat(plan.leftover().get(0).reason()).isEqualTo(reason);
        assertThat(plan.leftover().get(0).apart()).containsExactly(new Plan.Apart("l", "n", reason));
    }

    static Stream<Arguments> fitting() {
        return Stream.of(
                Arguments.of(Given.lot("l", 5, "kg", "0-17"), Given.need("n", 5, "kg", 3, false, "0-17"), null),
                Arguments.of(expiring(NOW.plusSeconds(1)), Given.need("n", 5, "kg"), null),
                Arguments.of(Given.lot("l", 5, "kg"), due(NOW.plusSeconds(1)), null),
                Arguments.of(open("Mo-Fr 09:00-12:00"), hours("Fr 11:59-13:00"), null),
                Arguments.of(within(5), Given.need("n", 5, "kg"), 5.0),
                Arguments.of(within(5), Given.need("n", 5, "kg"), null),
                Arguments.of(Given.whole("l", 5, "kg"), Given.need("n", 5, "kg"), null),
                Arguments.of(Given.lot("l", 10, "斤"), Given.need("n", 5, "kg"), null),
                Arguments.of(Given.lot("l", 300, "min"), Given.need("n", 5, "h"), null),
                Arguments.of(packs(), Given.need("n", 5, "kg"), null));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void matchesWhatJustFits(Lot lot, Demand need, @Nullable Double km) {
        Plan plan = plan(lot, need, km);
        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.needQuantity()).isEqualTo(5));
        assertThat(plan.unmet()).isEmpty();
    }

    @Test
    void packsGoAsPacksWhereSomebodyAsksForPacks() {
        Plan asked = plan(packs(), Given.need("n", 2, "boxes"), null);
        assertThat(asked.rows()).singleElement().satisfies(row -> {
            assertThat(row.quantity()).isEqualTo(2);
            assertThat(row.unit()).isEqualTo("boxes");
        });
        Plan opened = plan(packs(), Given.need("n", 5, "kg"), null);
        assertThat(opened.rows().get(0).quantity()).isEqualTo(2);
        assertThat(opened.leftover().get(0).quantity()).isEqualTo(1);
    }

    @Test
    void categoriesMayLieOneStepApartAndCostIt() {
        Taxonomy taxonomy = new Taxonomy(Map.of("rice", Set.of("food"), "milk", Set.of("food")));
        Demand rice = Given.need("n", 5, "kg");
        assertThat(with(taxonomy, of("food"), rice).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.terms().steps()).isEqualTo(1));
        Plan siblings = with(taxonomy, of("milk"), rice);
        assertThat(siblings.rows()).isEmpty();
        assertThat(siblings.unmet().get(0).reason()).isEqualTo(Reason.NO_COMPATIBLE_LOT);
        assertThat(siblings.leftover().get(0).reason()).isEqualTo(Reason.NO_MATCHING_NEED);
    }

    private static Plan with(Taxonomy taxonomy, Lot lot, Demand need) {
        return Given.plan(new Instance(
                List.of(lot),
                List.of(need),
                new TreeMap<>(),
                new TreeMap<>(),
                taxonomy,
                (from, to) -> null,
                List.of()));
    }

    private static Plan plan(Lot lot, Demand need, @Nullable Double km) {
        return Given.plan(new Instance(
                List.of(lot),
                List.of(need),
                new TreeMap<>(),
                new TreeMap<>(),
                new Taxonomy(Map.of()),
                (from, to) -> km,
                List.of()));
    }

    private static Lot of(String category) {
        Lot lot = Given.lot("l", 5, "kg");
        return copy(lot, null, Set.of(category), true, null);
    }

    private static Lot asked(boolean may) {
        Lot lot = Given.lot("l", 5, "kg");
        return copy(lot, null, lot.categories(), may, null);
    }

    private static Lot open(String hours) {
        Lot lot = Given.lot("l", 5, "kg");
        return copy(lot, null, lot.categories(), true, WeeklyHours.parse(hours).orElseThrow());
    }

    private static Lot packs() {
        Lot lot = Given.lot("l", 3, "boxes");
        return copy(lot, new Lot.Content(Given.unit("kg"), 2_500), lot.categories(), true, null);
    }

    private static Lot copy(
            Lot lot,
            Lot.@Nullable Content content,
            Set<String> categories,
            boolean mayBeAsked,
            @Nullable WeeklyHours open) {
        return new Lot(
                lot.id(),
                lot.quantity(),
                lot.unit(),
                content,
                0,
                false,
                categories,
                Set.of(),
                mayBeAsked,
                null,
                null,
                false,
                null,
                open,
                Set.of());
    }

    private static Lot expiring(OffsetDateTime at) {
        return Given.lot("l", new Given.Size(5, 0, false), "kg", at, false, null, Set.of());
    }

    private static Lot cold() {
        return Given.lot("l", new Given.Size(5, 0, false), "kg", null, true, null, Set.of());
    }

    private static Lot within(double km) {
        return Given.lot("l", new Given.Size(5, 0, false), "kg", null, false, km, Set.of());
    }

    private static Demand due(OffsetDateTime at) {
        return need(Long.MAX_VALUE, at, null);
    }

    private static Demand hours(String hours) {
        return need(Long.MAX_VALUE, null, WeeklyHours.parse(hours).orElseThrow());
    }

    private static Demand full() {
        return need(0, null, null);
    }

    private static Demand need(long intake, @Nullable OffsetDateTime due, @Nullable WeeklyHours open) {
        return new Demand(
                "n",
                5_000,
                0,
                intake,
                Given.unit("kg"),
                3,
                false,
                Set.of("rice"),
                null,
                due,
                false,
                open,
                List.of(),
                Set.of());
    }
}
