package org.commonweave.summoning;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweave.projection.Link;
import org.commonweave.projection.Need;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.summoning.Suggestions.Repeat;
import org.commonweave.summoning.Suggestions.RepeatKind;
import org.jspecify.annotations.Nullable;

/** Earlier whistles that may be about the same: of the same issue, or lately of the same category and place. */
final class Repeats {

    private Repeats() {}

    static List<Repeat> of(Projection facts, Issue issue, OffsetDateTime asOf, SummonSuggestions.Options options) {
        OffsetDateTime from = asOf.minusDays(options.repeatDays());
        return facts.whistles().values().stream()
                .filter(whistle ->
                        !whistle.blownAt().isAfter(asOf) && !whistle.state().equals("WITHDRAWN"))
                .flatMap(whistle -> repeat(facts, issue, whistle, from))
                .sorted(Comparator.comparing(Repeat::kind)
                        .thenComparing(Comparator.comparing(Repeat::blownAt).reversed())
                        .thenComparing(Repeat::whistle))
                .toList();
    }

    private static Stream<Repeat> repeat(Projection facts, Issue issue, Whistle whistle, OffsetDateTime from) {
        Link about = whistle.about();
        RepeatKind kind = about != null && about.to().equals(issue.need())
                ? RepeatKind.SAME_ISSUE
                : !whistle.blownAt().isBefore(from) && alike(facts, issue, whistle)
                        ? RepeatKind.SAME_CATEGORY_AND_PLACE
                        : null;
        return kind == null
                ? Stream.empty()
                : Stream.of(new Repeat(whistle.id(), kind, whistle.blownAt(), whistle.state()));
    }

    private static boolean alike(Projection facts, Issue issue, Whistle whistle) {
        return meet(categories(facts, whistle), issue.categories())
                && meet(need(facts, whistle).map(Issue::places).orElse(Set.of()), issue.places());
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }

    /** What kind of issue a whistle is about. */
    static Set<String> categories(Projection facts, Whistle whistle) {
        return need(facts, whistle).map(Need::categories).orElse(Set.of());
    }

    private static Optional<Need> need(Projection facts, Whistle whistle) {
        @Nullable Link about = whistle.about();
        return Optional.ofNullable(about == null ? null : facts.needs().get(about.to()));
    }
}
