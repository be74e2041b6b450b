package org.commonweave.summoning;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Link;
import org.commonweave.projection.Organization;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Proposes whom to summon. Nothing is assigned: whoever blows the whistle decides. */
public final class SummonSuggestions {

    private static final int MOST_PATHS = 20;

    private final Projection facts;
    private final Issue issue;
    private final OffsetDateTime asOf;
    private final Options options;
    private final Kinship kinship;
    private final Set<String> here;

    private SummonSuggestions(Projection facts, Issue issue, OffsetDateTime asOf, Options options) {
        this.facts = facts;
        this.issue = issue;
        this.asOf = asOf;
        this.options = options;
        this.kinship = Kinship.of(issue.categories(), facts.categories());
        this.here = Mandate.around(issue.places(), facts.places());
    }

    /**
     * How far back it is looked.
     *
     * @param pastDays for how organizations answered, and who was summoned together
     * @param repeatDays for whistles of the same category and place
     * @param together so many whistles make a set of departments worth proposing
     */
    public record Options(int pastDays, int repeatDays, int together) {
        public static final Options DEFAULT = new Options(730, 90, 2);
    }

    public static Suggestions of(Projection facts, Issue issue, OffsetDateTime asOf, Options options) {
        SummonSuggestions asked = new SummonSuggestions(facts, issue, asOf, options);
        List<Whistle> past = asked.past();
        return new Suggestions(asked.departments(past), asked.joint(past), Repeats.of(facts, issue, asOf, options));
    }

    private List<Whistle> past() {
        OffsetDateTime from = asOf.minusDays(options.pastDays());
        return facts.whistles().values().stream()
                .filter(whistle ->
                        !whistle.blownAt().isBefore(from) && !whistle.blownAt().isAfter(asOf))
                .toList();
    }

    private List<Suggestions.Department> departments(List<Whistle> past) {
        Map<String, List<Call>> calls = new TreeMap<>();
        past.stream()
                .flatMap(this::calls)
                .forEach(call -> calls.computeIfAbsent(call.summons().organization(), id -> new ArrayList<>())
                        .add(call));
        return facts.organizations().values().stream()
                .filter(organization -> organization.validity().covers(asOf)
                        && !organization.id().equals(issue.asker()))
                .map(organization -> department(organization, calls.getOrDefault(organization.id(), List.of())))
                .filter(department -> department.score() > 0)
                .sorted(Comparator.comparingDouble(Suggestions.Department::score)
                        .reversed()
                        .thenComparing(Suggestions.Department::organization))
                .toList();
    }

    private Stream<Call> calls(Whistle whistle) {
        double near = near(whistle);
        return whistle.summonses().stream()
                .filter(summons -> !summons.sentAt().isAfter(asOf))
                .map(summons -> new Call(whistle, summons, near, asOf));
    }

    private double near(Whistle whistle) {
        return kinship.of(Repeats.categories(facts, whistle));
    }

    private Suggestions.Department department(Organization organization, List<Call> calls) {
        Handling handling = Handling.of(organization, kinship, calls, asOf);
        Mandate mandate = Mandate.of(organization, here, facts.places().keySet(), !calls.isEmpty(), asOf);
        return new Suggestions.Department(
                organization.id(),
                handling,
                mandate,
                PastAnswers.of(calls),
                Burden.of(organization, calls),
                Stream.of(
                                path(organization.id(), "OFFERS", handling.through(), "Category"),
                                path(organization.id(), "SERVES", mandate.through(), "Place"),
                                calls.stream()
                                        .sorted(Comparator.comparingDouble(Call::kinship)
                                                .thenComparing(
                                                        call -> call.summons().sentAt())
                                                .reversed())
                                        .map(Call::evidence))
                        .flatMap(paths -> paths)
                        .limit(MOST_PATHS)
                        .toList());
    }

    private static Stream<Evidence> path(String organization, String type, @Nullable Link link, String label) {
        return link == null
                ? Stream.empty()
                : Stream.of(Evidence.tie(
                        new NodeRef("Organization", organization),
                        new TieRef(type, link.id()),
                        new NodeRef(label, link.to()),
                        1));
    }

    private List<Suggestions.Joint> joint(List<Whistle> past) {
        Map<List<String>, List<Whistle>> sets = new java.util.HashMap<>();
        past.stream().filter(whistle -> near(whistle) > 0).forEach(whistle -> {
            List<String> set = calls(whistle)
                    .filter(call -> !call.returned())
                    .map(call -> call.summons().organization())
                    .filter(id -> facts.organizations().containsKey(id) && !id.equals(issue.asker()))
                    .distinct()
                    .sorted()
                    .toList();
            if (set.size() > 1) {
                sets.computeIfAbsent(set, key -> new ArrayList<>()).add(whistle);
            }
        });
        return sets.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= options.together())
                .map(entry -> new Suggestions.Joint(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(whistle -> whistle.state().equals("CLOSED"))
                                .count(),
                        entry.getValue().stream()
                                .limit(MOST_PATHS)
                                .map(whistle -> Evidence.node("Whistle", whistle.id(), 1))
                                .toList()))
                .sorted(Comparator.comparingInt(Suggestions.Joint::times)
                        .reversed()
                        .thenComparing(set -> String.join(",", set.organizations())))
                .toList();
    }
}
