package org.commonweave.diagnostics;

import java.util.List;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Pair;
import org.commonweave.collaboration.SinglePersonDependency;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.Told;
import org.commonweave.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/** What of the single-person dependencies is an organization's own business: the pairs it is one of. */
final class OwnDependencies {

    private OwnDependencies() {}

    static Told forViewer(Told told, Viewer viewer) {
        if (viewer.role() == Role.PLANNER || viewer.role() == Role.ADMINISTRATOR) {
            return told;
        }
        return new Told(told.id(), own(told.result(), viewer.organization()), told.dataVersion());
    }

    private static Result<?> own(Result<?> all, @Nullable String organization) {
        SinglePersonDependency.Detail detail = (SinglePersonDependency.Detail) all.detail();
        List<SinglePersonDependency.Dependency> pairs = detail.pairs().stream()
                .filter(dependency -> of(dependency.pair(), organization))
                .toList();
        List<Evidence> evidence = all.evidence().stream()
                .filter(path -> path.nodes().stream().anyMatch(node -> node.id().equals(organization)))
                .toList();
        return new Result<>(
                all.metric(),
                null,
                all.unit(),
                pairs.size(),
                null,
                all.frame(),
                all.params(),
                // A verdict is about the place as a whole, which is not theirs to see.
                Verdict.INSUFFICIENT,
                evidence,
                all.caveats(),
                true,
                all.formulaVersion(),
                new SinglePersonDependency.Detail(pairs.size(), null, null, pairs, List.of()));
    }

    private static boolean of(Pair pair, @Nullable String organization) {
        return pair.first().equals(organization) || pair.second().equals(organization);
    }
}
