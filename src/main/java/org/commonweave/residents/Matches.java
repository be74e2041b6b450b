package org.commonweave.residents;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.projection.Activity;
import org.commonweave.projection.Link;
import org.commonweave.projection.Window;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Facts;
import org.commonweave.snapshot.Snapshots;
import org.commonweave.volunteering.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers whom to invite to what. Nothing is written. */
@Component
class Matches {

    private static final Statement HOME = Statement.named("diagnostics/home-of-organization");
    private static final Duration AHEAD = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int YEAR = 365;

    private final Snapshots snapshots;
    private final Graph graph;
    private final VolunteeringSettings settings;
    private final Clock clock;

    Matches(Snapshots snapshots, Graph graph, VolunteeringSettings settings, Clock clock) {
        this.snapshots = snapshots;
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Object> match(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Moment at = Moment.of(clock, environment.getArgument("asOf"), null);
        Window window = window(environment.getArgument("window"), at.asOf());
        return place(environment.getArgument("place"), viewer, at)
                .flatMap(place -> snapshots.of(place, viewer, at).map(facts -> Map.entry(place, facts)))
                .publishOn(Schedulers.boundedElastic())
                .map(found -> DataFetcherResult.newResult()
                        .data(plan(found.getKey(), found.getValue(), viewer, at, window))
                        .localContext(at)
                        .build());
    }

    private VolunteerMatch plan(String place, Facts facts, Viewer viewer, Moment at, Window window) {
        Predicate<Activity> concerned = activity -> Access.plans(viewer) || organizes(viewer.organization(), activity);
        long activities = facts.projection().activities().values().stream()
                .filter(activity -> window.covers(activity.start()) && concerned.test(activity))
                .count();
        long people = facts.projection().people().values().stream()
                .filter(person ->
                        person.volunteer().named() && person.volunteer().consentInvite())
                .count();
        if (Proposals.tooMany((int) people, (int) activities)) {
            throw new Refusal.InvalidInput(
                    "TOO_MANY",
                    List.of("window"),
                    people + " people and " + activities + " activities are too many to compare;"
                            + " ask for a shorter window or a smaller place.");
        }
        Window year = new Window(at.asOf().minusDays(YEAR), at.asOf());
        Frame frame = new Frame(at.asOf(), at.knownAt(), year, Guards.DEFAULT);
        return new VolunteerMatch(
                place,
                at.asOf(),
                window,
                facts.version(),
                Proposals.of(facts.projection(), frame, window, concerned, settings.options()));
    }

    private static boolean organizes(@Nullable String organization, Activity activity) {
        return Stream.concat(activity.led().stream(), activity.joined().stream())
                .map(Link::to)
                .anyMatch(id -> id.equals(organization));
    }

    private Mono<String> place(@Nullable String given, Viewer viewer, Moment at) {
        if (given != null) {
            return Mono.just(GlobalId.uuidOf("Place", given, List.of("place")));
        }
        String organization = viewer.organization();
        Refusal unknown = new Refusal.InvalidInput(
                "REQUIRED", List.of("place"), "No territory is known for your organization; give a place.");
        return organization == null
                ? Mono.error(unknown)
                : graph.list(
                                HOME,
                                viewer,
                                at,
                                Map.of("id", organization),
                                row -> Optional.ofNullable(row.get("id").asString(null)))
                        .flatMap(rows -> rows.stream()
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(Mono::just)
                                .orElseGet(() -> Mono.error(unknown)));
    }

    private static Window window(@Nullable Map<String, Object> given, OffsetDateTime asOf) {
        if (given == null) {
            return new Window(asOf, asOf.plus(AHEAD));
        }
        OffsetDateTime from = (OffsetDateTime) Objects.requireNonNull(given.get("from"));
        OffsetDateTime to = (OffsetDateTime) Objects.requireNonNull(given.get("to"));
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Refusal.InvalidInput(
                    "INVALID_WINDOW",
                    List.of("window", "to"),
                    "A window must end after it starts, and last no longer than " + LONGEST.toDays() + " days.");
        }
        return new Window(from, to);
    }
}
