package org.commonweave.tapping;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.jspecify.annotations.Nullable;

/** The register of gaps: needs that stay unmet, by what and where, and which of them come again. */
public final class UnmetNeeds {

    private UnmetNeeds() {}

    /**
     * When a gap is worth a look.
     *
     * @param repeats needs of one category in one area that make it a gap that repeats
     * @param longDays days after which a gap that repeats is a concern
     */
    public record Settings(int repeats, int longDays) {

        public static final Settings DEFAULT = new Settings(2, 180);
    }

    /**
     * One category in one area. A need of several categories is in the gap of each.
     *
     * @param category identifier of the category; null for needs that say none
     * @param area identifier of the community, or of the place as found where none is known; null when found nowhere
     * @param unmet needs that are open, or ended in the window without being met
     * @param met needs of the same category and area that were met in the window
     * @param repeats true when there are enough unmet ones to speak of a gap that repeats
     * @param longestDays how long the oldest has been or was unmet; null when no need says since when
     * @param medianDays the same for the one in the middle
     * @param missing what is still lacking, by unit, of the open needs that say how much they need
     * @param needs identifiers of the unmet needs, the oldest first
     */
    public record Gap(
            @Nullable String category,
            @Nullable String area,
            int unmet,
            int met,
            boolean repeats,
            @Nullable Double longestDays,
            @Nullable Double medianDays,
            SortedMap<String, Double> missing,
            List<String> needs) {

        public Gap {
            missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
            needs = List.copyOf(needs);
        }
    }

    /**
     * The register, from the gap with most unmet needs down.
     *
     * @param withheld true when gaps were left out because they rest on the needs of few people
     */
    public record Detail(List<Gap> gaps, boolean withheld) {

        public Detail {
            gaps = List.copyOf(gaps);
        }
    }

    private record Key(@Nullable String category, @Nullable String area) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        Map<Key, List<Need>> unmet = grouped(projection, frame, need -> unmet(need, frame));
        Map<Key, List<Need>> met = grouped(projection, frame, need -> met(need, frame));
        List<Gap> gaps = new ArrayList<>();
        int withheld = 0;
        for (Map.Entry<Key, List<Need>> entry : unmet.entrySet()) {
            List<Need> shown = shown(projection, frame, entry.getValue());
            if (shown.size() < entry.getValue().size()) {
                withheld++;
            }
            if (!shown.isEmpty()) {
                int before = shown(projection, frame, met.getOrDefault(entry.getKey(), List.of()))
                        .size();
                gaps.add(gap(projection, frame, settings, entry.getKey(), shown, before));
            }
        }
        gaps.sort(Comparator.comparingInt(Gap::unmet)
                .reversed()
                .thenComparing(gap -> gap.longestDays() == null ? 0 : -gap.longestDays())
                .thenComparing(gap -> Objects.toString(gap.category(), ""))
                .thenComparing(gap -> Objects.toString(gap.area(), "")));
        List<String> counted =
                gaps.stream().flatMap(gap -> gap.needs().stream()).distinct().toList();
        List<Gap> repeating = gaps.stream().filter(Gap::repeats).toList();
        return Draft.of("unmetNeeds", Unit.COUNT, frame)
                .value((double) repeating.size())
                .n(counted.size())
                .param("repeats", settings.repeats())
                .param("longDays", settings.longDays())
                .suppressed(withheld > 0)
                .verdict(verdict(projection, settings, repeating))
                .evidence(repeating.stream()
                        .flatMap(gap -> gap.needs().stream())
                        .distinct()
                        .map(need -> Evidence.node("Need", need, 1))
                        .toList())
                .caveat("tapping.needsAreAsRecorded")
                .caveatWhen(withheld > 0, "tapping.fewPeoplesNeedsAreHidden")
                .detail(new Detail(gaps, withheld > 0));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    /** A place of which fewer needs were recorded than make a gap that repeats says nothing about what comes again. */
    private static Verdict verdict(Projection projection, Settings settings, List<Gap> repeating) {
        if (projection.needs().size() < settings.repeats()) {
            return Verdict.INSUFFICIENT;
        }
        if (repeating.isEmpty()) {
            return Verdict.OK;
        }
        return repeating.stream().anyMatch(gap -> gap.longestDays() != null && gap.longestDays() >= settings.longDays())
                ? Verdict.CONCERN
                : Verdict.WATCH;
    }

    private static boolean unmet(Need need, Frame frame) {
        OffsetDateTime end = need.validity().to();
        boolean ended = end != null && frame.window().covers(end);
        return need.open() && (need.validity().covers(frame.asOf()) || ended);
    }

    private static boolean met(Need need, Frame frame) {
        return need.status().equals("MET") && need.validity().overlaps(frame.window());
    }

    private static Map<Key, List<Need>> grouped(
            Projection projection, Frame frame, java.util.function.Predicate<Need> wanted) {
        return projection.needs().values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Need need) -> since(need, frame)).thenComparing(Need::id))
                .flatMap(need -> keys(projection, need).map(key -> Map.entry(key, need)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static OffsetDateTime since(Need need, Frame frame) {
        OffsetDateTime from = need.validity().from();
        return from == null ? frame.asOf() : from;
    }

    private static Stream<Key> keys(Projection projection, Need need) {
        String area = Areas.of(projection, need);
        return need.categories().isEmpty()
                ? Stream.of(new Key(null, area))
                : need.categories().stream().sorted().map(category -> new Key(category, area));
    }

    /** Without the needs of people where they are of fewer people than may be shown. */
    private static List<Need> shown(Projection projection, Frame frame, List<Need> needs) {
        List<Need> ofPeople =
                needs.stream().filter(need -> ofPerson(projection, need)).toList();
        return ofPeople.size() >= frame.guards().minCell()
                ? needs
                : needs.stream().filter(need -> !ofPerson(projection, need)).toList();
    }

    private static boolean ofPerson(Projection projection, Need need) {
        return need.holders().stream().anyMatch(link -> projection.people().containsKey(link.to()));
    }

    private static Gap gap(Projection projection, Frame frame, Settings settings, Key key, List<Need> needs, int met) {
        double[] days = needs.stream()
                .filter(need -> need.validity().from() != null)
                .mapToDouble(need -> days(need, frame))
                .sorted()
                .toArray();
        SortedMap<String, Double> missing = new TreeMap<>();
        needs.stream()
                .filter(need -> need.validity().covers(frame.asOf()))
                .forEach(need -> Shortfall.of(projection, need)
                        .ifPresent(lacking -> missing.merge(lacking.unit(), lacking.quantity(), Double::sum)));
        return new Gap(
                key.category(),
                key.area(),
                needs.size(),
                met,
                needs.size() >= settings.repeats(),
                days.length == 0 ? null : days[days.length - 1],
                days.length == 0 ? null : (days[(days.length - 1) / 2] + days[days.length / 2]) / 2,
                missing,
                needs.stream().map(Need::id).toList());
    }

    private static double days(Need need, Frame frame) {
        OffsetDateTime end = need.validity().to();
        OffsetDateTime until = end != null && end.isBefore(frame.asOf()) ? end : frame.asOf();
        return Math.max(0, Duration.between(since(need, frame), until).toSeconds() / 86_400.0);
    }
}
