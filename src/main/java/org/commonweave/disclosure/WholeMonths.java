package org.commonweave.disclosure;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.commonweave.diagnosis.Frame;
import org.commonweave.participation.Loads;
import org.commonweave.projection.Window;

/**
 * The windows that figures about people are given for: a few lengths of whole months. Whoever could ask for any window would
 * move its ends until a single person fell out of it.
 */
public final class WholeMonths {

    private static final List<Integer> LENGTHS = List.of(1, 3, 6, 12, 24, 36, 60);

    private WholeMonths() {}

    /** The frame whose months are nearest to those asked about; instants to come are still to come in it. */
    public static Frame nearest(Frame asked, ZoneId zone) {
        OffsetDateTime now = asked.asOf();
        OffsetDateTime end =
                asked.window().to().isAfter(now) ? now : asked.window().to();
        ZonedDateTime to = start(end, zone);
        OffsetDateTime from = to.minusMonths(length(asked.window().length())).toOffsetDateTime();
        OffsetDateTime month = start(now, zone).toOffsetDateTime();
        return new Frame(
                month.isAfter(now) ? now : month,
                asked.knownAt(),
                new Window(from, to.toOffsetDateTime()),
                asked.guards());
    }

    /** How many months the window of such a frame has. */
    public static int length(Duration window) {
        double months = Loads.monthsOf(window);
        return LENGTHS.stream()
                .min(Comparator.comparingDouble(length -> Math.abs(length - months)))
                .orElseThrow();
    }

    /** The start of a month that is nearest. */
    private static ZonedDateTime start(OffsetDateTime instant, ZoneId zone) {
        LocalDate first = instant.atZoneSameInstant(zone).toLocalDate().withDayOfMonth(1);
        ZonedDateTime before = first.atStartOfDay(zone);
        ZonedDateTime after = first.plusMonths(1).atStartOfDay(zone);
        Duration since = Duration.between(before, instant);
        return since.compareTo(Duration.between(instant, after)) < 0 ? before : after;
    }
}
