package org.commonweave.countermeasure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonweave.collaboration.Layers;
import org.commonweave.collaboration.SinglePersonDependency;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.response.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Institutionalise: a standing agreement, convened by a coordination platform, where the same whistles recur or where a
 * collaboration hangs on one post.
 */
final class Institutions {

    private static final int MOST = 10;

    private Institutions() {}

    static List<Suggestion> of(Projection facts, Layers layers, Frame frame) {
        String convenor = convenor(facts, frame);
        return Stream.concat(patterns(facts, frame, convenor), dependencies(layers, frame, convenor))
                .toList();
    }

    private static Stream<Suggestion> patterns(Projection facts, Frame frame, @Nullable String convenor) {
        return Patterns.of(facts, frame).detail().patterns().stream()
                .filter(pattern -> pattern.agreement() == null)
                .limit(MOST)
                .map(pattern -> {
                    List<String> parties = new ArrayList<>(pattern.departments());
                    pattern.blowers().stream()
                            .filter(blower -> !parties.contains(blower))
                            .forEach(parties::add);
                    return new Suggestion(
                            Suggestion.Kind.INSTITUTIONALISE,
                            "patterns",
                            new Suggestion.Words(
                                    "countermeasure.recurringWhistles",
                                    List.of(pattern.whistles().size())),
                            parties,
                            convenor,
                            List.of(pattern.category()),
                            List.of(),
                            List.of(),
                            null,
                            pattern.whistles().stream()
                                    .map(whistle -> Evidence.node("Whistle", whistle, 1))
                                    .toList());
                });
    }

    private static Stream<Suggestion> dependencies(Layers layers, Frame frame, @Nullable String convenor) {
        return SinglePersonDependency.of(layers, frame).detail().pairs().stream()
                .filter(pair -> !pair.formal() && pair.minCover() == 1)
                .limit(MOST)
                .map(pair -> new Suggestion(
                        Suggestion.Kind.INSTITUTIONALISE,
                        "singlePersonDependency",
                        new Suggestion.Words("countermeasure.onePost", List.of(pair.carriers())),
                        List.of(pair.pair().first(), pair.pair().second()),
                        convenor,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(
                                Evidence.node("Organization", pair.pair().first(), 1),
                                Evidence.node("Organization", pair.pair().second(), 1))));
    }

    /** The first coordination platform in force: party-building coordination committee or red council hall. */
    private static @Nullable String convenor(Projection facts, Frame frame) {
        return facts.organizations().values().stream()
                .filter(organization -> organization.kind().equals("PARTY_PLATFORM"))
                .filter(organization -> organization.validity().covers(frame.asOf()))
                .map(Organization::id)
                .findFirst()
                .orElse(null);
    }
}
