package org.commonweave.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Thresholds;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.projection.Link;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.commonweave.statistics.Proportions;

/** Which part of the whistles is about an issue that one was blown about not long before. */
public final class RepeatWhistles {

    private RepeatWhistles() {}

    /**
     * What is a repeat.
     *
     * @param days within how many days of an earlier whistle about the same issue
     */
    public record Settings(int days, Thresholds thresholds) {

        public static final Settings DEFAULT = new Settings(90, Thresholds.high(0.2, 0.4));
    }

    /** A whistle and the one before it about the same issue. */
    public record Repeat(String whistle, String earlier, String issue) {}

    /**
     * The repeats.
     *
     * @param issues how many whistles of the window each issue repeated about had, the first included
     */
    public record Detail(List<Repeat> repeats, SortedMap<String, Integer> issues, int withoutIssue) {

        public Detail {
            repeats = List.copyOf(repeats);
            issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
        }
    }

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame);
        List<Repeat> repeats = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        SortedMap<String, Integer> perIssue = new TreeMap<>();
        for (Whistle whistle : whistles) {
            Link about = whistle.about();
            if (about == null) {
                continue;
            }
            perIssue.merge(about.to(), 1, Integer::sum);
            projection.whistles().values().stream()
                    .filter(earlier -> precedes(earlier, whistle, settings.days()))
                    .max(Comparator.comparing(Whistle::blownAt).thenComparing(Whistle::id))
                    .ifPresent(earlier -> {
                        repeats.add(new Repeat(whistle.id(), earlier.id(), about.to()));
                        evidence.add(path(whistle, earlier));
                    });
        }
        SortedMap<String, Integer> issues = new TreeMap<>(perIssue);
        issues.keySet().retainAll(repeats.stream().map(Repeat::issue).toList());
        int withoutIssue = (int)
                whistles.stream().filter(whistle -> whistle.about() == null).count();
        int n = whistles.size();
        return Draft.of("repeatWhistles", Unit.SHARE, frame)
                .value(Proportions.share(repeats.size(), n))
                .n(n)
                .interval(Proportions.wilson(repeats.size(), n))
                .param("days", settings.days())
                .verdict(settings.thresholds(), n > 0 && n >= frame.guards().minWhistles())
                .evidence(evidence)
                .caveat("response.issueNotTicket")
                .caveatWhen(withoutIssue > 0, "response.withoutIssue", withoutIssue)
                .detail(new Detail(repeats, issues, withoutIssue));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static boolean precedes(Whistle earlier, Whistle later, int days) {
        Link one = earlier.about();
        Link other = later.about();
        int order = earlier.blownAt().compareTo(later.blownAt());
        return one != null
                && other != null
                && one.to().equals(other.to())
                && (order < 0 || order == 0 && earlier.id().compareTo(later.id()) < 0)
                && !earlier.blownAt().isBefore(later.blownAt().minusDays(days));
    }

    private static Evidence path(Whistle later, Whistle earlier) {
        Link about = Objects.requireNonNull(later.about());
        Link before = Objects.requireNonNull(earlier.about());
        return new Evidence(
                List.of(
                        new NodeRef("Whistle", later.id()),
                        new NodeRef("Need", about.to()),
                        new NodeRef("Whistle", earlier.id())),
                List.of(new TieRef("ABOUT", about.id()), new TieRef("ABOUT", before.id())),
                1);
    }
}
