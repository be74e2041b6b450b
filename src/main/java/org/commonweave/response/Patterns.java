package org.commonweave.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Draft;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.diagnosis.Unit;
import org.commonweave.diagnosis.Verdict;
import org.commonweave.projection.Agreement;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** From case to institution: what is whistled about again and again to the same departments calls for an agreement. */
public final class Patterns {

    private Patterns() {}

    /**
     * What is a pattern.
     *
     * @param minWhistles about one kind of issue to the same departments
     */
    public record Settings(int minWhistles) {

        public static final Settings DEFAULT = new Settings(3);
    }

    /**
     * One kind of issue and the departments it goes to.
     *
     * @param category the kind of issue
     * @param departments that would be parties
     * @param blowers that would be the others
     * @param agreement an agreement in force between all departments and a whistle-blower, if there is one already
     */
    public record Pattern(
            String category,
            List<String> departments,
            List<String> blowers,
            List<String> whistles,
            @Nullable String agreement) {

        public Pattern {
            departments = List.copyOf(departments);
            blowers = List.copyOf(blowers);
            whistles = List.copyOf(whistles);
        }
    }

    /** Patterns with the most whistles first; those without an agreement are proposals for one. */
    public record Detail(List<Pattern> patterns) {

        public Detail {
            patterns = List.copyOf(patterns);
        }
    }

    private record Kind(String category, List<String> departments) {}

    public static Result<Detail> of(Projection projection, Frame frame, Settings settings) {
        List<Whistle> whistles = Calls.whistles(projection, frame).stream()
                .filter(whistle -> !Calls.withdrawn(whistle))
                .toList();
        SortedMap<Kind, List<Whistle>> kinds = new TreeMap<>(
                Comparator.comparing(Kind::category).thenComparing(kind -> String.join(" ", kind.departments())));
        for (Whistle whistle : whistles) {
            for (String category : categories(projection, whistle)) {
                kinds.computeIfAbsent(new Kind(category, departments(whistle)), kind -> new ArrayList<>())
                        .add(whistle);
            }
        }
        List<Pattern> patterns = patterns(projection, frame, kinds, settings);
        List<Evidence> evidence = patterns.stream()
                .flatMap(pattern -> pattern.whistles().stream())
                .distinct()
                .flatMap(id -> paths(projection.whistles().get(id)).stream())
                .toList();
        long proposals =
                patterns.stream().filter(pattern -> pattern.agreement() == null).count();
        boolean enough = whistles.size() >= frame.guards().minWhistles();
        return Draft.of("patterns", Unit.COUNT, frame)
                .value((double) proposals)
                .n(whistles.size())
                .param("minWhistles", settings.minWhistles())
                .verdict(!enough ? Verdict.INSUFFICIENT : proposals == 0 ? Verdict.OK : Verdict.WATCH)
                .evidence(evidence)
                .caveat("response.proposeAnAgreement")
                .detail(new Detail(patterns));
    }

    /** With the product's settings. */
    public static Result<Detail> of(Projection projection, Frame frame) {
        return of(projection, frame, Settings.DEFAULT);
    }

    private static List<Pattern> patterns(
            Projection projection, Frame frame, SortedMap<Kind, List<Whistle>> kinds, Settings settings) {
        List<Pattern> patterns = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        kinds.forEach((kind, blown) -> {
            List<String> ids = blown.stream().map(Whistle::id).toList();
            // Two taxonomies may tell the same whistles; they are one pattern.
            if (ids.size() >= settings.minWhistles() && !kind.departments().isEmpty() && seen.add(ids)) {
                List<String> blowers = blown.stream()
                        .map(Whistle::blownBy)
                        .flatMap(Stream::ofNullable)
                        .map(Link::to)
                        .distinct()
                        .sorted()
                        .toList();
                String agreement = projection.agreements().values().stream()
                        .filter(one -> binds(one, kind.departments(), blowers, frame))
                        .map(Agreement::id)
                        .findFirst()
                        .orElse(null);
                patterns.add(new Pattern(kind.category(), kind.departments(), blowers, ids, agreement));
            }
        });
        patterns.sort(
                Comparator.<Pattern>comparingInt(pattern -> -pattern.whistles().size())
                        .thenComparing(Pattern::category)
                        .thenComparing(pattern -> String.join(" ", pattern.departments())));
        return patterns;
    }

    private static boolean binds(Agreement agreement, List<String> departments, List<String> blowers, Frame frame) {
        Set<String> parties = agreement.parties().stream()
                .filter(link -> link.validity().covers(frame.asOf()))
                .map(Link::to)
                .collect(Collectors.toSet());
        return agreement.validity().covers(frame.asOf())
                && !agreement.separation()
                && parties.containsAll(departments)
                && blowers.stream().anyMatch(parties::contains);
    }

    private static Set<String> categories(Projection projection, Whistle whistle) {
        Link about = whistle.about();
        Need issue = about == null ? null : projection.needs().get(about.to());
        return issue == null ? Set.of() : new TreeSet<>(issue.categories());
    }

    private static List<String> departments(Whistle whistle) {
        return whistle.summonses().stream()
                .filter(summons -> summons.returnedReason() == null)
                .map(summons -> summons.organization())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Evidence> paths(@Nullable Whistle whistle) {
        if (whistle == null) {
            return List.of();
        }
        NodeRef from = new NodeRef("Whistle", whistle.id());
        return whistle.summonses().stream()
                .map(summons -> Evidence.tie(
                        from,
                        new TieRef("SUMMONS", summons.id()),
                        new NodeRef("Organization", summons.organization()),
                        1))
                .toList();
    }
}
