package org.commonweave.volunteering;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What taking part brings: points and thanks at once, skill badges and a seat in the council in the long run. For oneself
 * only, from confirmed parts, each with the activities it comes from; and never in comparison with anybody.
 *
 * @param points hours confirmed, in whole hours: a record, and nothing to be bought with
 * @param insuredShare share of the parts of the year that were insured; null without parts
 * @param badges by category, in the order of identifiers
 */
public record Incentives(int points, @Nullable Double insuredShare, List<Badge> badges, Seat seat) {

    /** So many activities of a category make a badge: practice counts, and not how much time somebody has to spare. */
    static final int BADGE = 5;

    /** Months of the last twelve in which one took part, for a seat. */
    static final int MONTHS = 4;

    public Incentives {
        badges = List.copyOf(badges);
    }

    /** Practice in something. */
    public record Badge(String category, double hours, List<String> activities) {

        public Badge {
            activities = List.copyOf(activities);
        }
    }

    /**
     * Whether one can be put forward for a seat in the council.
     *
     * @param months of the last twelve in which one took part
     */
    public record Seat(boolean eligible, int months, int needed, List<String> activities) {

        public Seat {
            activities = List.copyOf(activities);
        }
    }

    public static Incentives of(List<OwnPart> parts, OffsetDateTime now) {
        List<OwnPart> confirmed = parts.stream()
                .filter(part -> part.confirmed() && !part.at().isAfter(now))
                .toList();
        List<OwnPart> ofTheYear = confirmed.stream()
                .filter(part -> part.at().isAfter(now.minusYears(1)))
                .toList();
        double hours = confirmed.stream().mapToDouble(OwnPart::hours).sum();
        TreeSet<YearMonth> months = new TreeSet<>();
        ofTheYear.forEach(part -> months.add(YearMonth.from(part.at().withOffsetSameInstant(now.getOffset()))));
        long insured = ofTheYear.stream().filter(OwnPart::insured).count();
        return new Incentives(
                (int) Math.floor(hours),
                ofTheYear.isEmpty() ? null : (double) insured / ofTheYear.size(),
                badges(confirmed),
                new Seat(
                        months.size() >= MONTHS,
                        months.size(),
                        MONTHS,
                        ofTheYear.stream().map(OwnPart::activity).toList()));
    }

    private static List<Badge> badges(List<OwnPart> confirmed) {
        SortedMap<String, List<OwnPart>> practice = new TreeMap<>();
        confirmed.forEach(part -> part.categories()
                .forEach(category -> practice.computeIfAbsent(category, id -> new ArrayList<>())
                        .add(part)));
        List<Badge> badges = new ArrayList<>();
        practice.forEach((category, of) -> {
            if (of.size() >= BADGE) {
                badges.add(new Badge(
                        category,
                        of.stream().mapToDouble(OwnPart::hours).sum(),
                        of.stream().map(OwnPart::activity).toList()));
            }
        });
        return badges;
    }
}
