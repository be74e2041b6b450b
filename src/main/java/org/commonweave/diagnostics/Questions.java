package org.commonweave.diagnostics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.graph.Graph;
import org.commonweave.graph.Statement;
import org.commonweave.projection.Window;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Facts;
import org.commonweave.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Turns the arguments of a field into what is asked: by whom, about which facts, at which instant. */
@Component
class Questions {

    private static final Statement HOME_OF_ORGANIZATION = Statement.named("diagnostics/home-of-organization");
    private static final Statement HOME_OF_NEED = Statement.named("diagnostics/home-of-need");

    /** Arguments that say what is asked about, and not how. */
    private static final Set<String> FRAMING = Set.of("place", "window", "asOf", "knownAt");

    private static final int YEAR = 365;

    /** Of the same facts, so many instants and windows are kept with what was computed for them. */
    private static final int FRAMES = 4;

    /** What was computed from facts, for as long as those are kept. */
    private final Cache<Facts, Cache<Frame, Asked>> known =
            Caffeine.newBuilder().weakKeys().build();

    private final Snapshots snapshots;
    private final PersonFigures people;
    private final Graph graph;
    private final Clock clock;

    Questions(Snapshots snapshots, PersonFigures people, Graph graph, Clock clock) {
        this.snapshots = snapshots;
        this.people = people;
        this.graph = graph;
        this.clock = clock;
    }

    /** Figures about a place as a whole are for those who plan for it. */
    static void forPlanners(DataFetchingEnvironment environment) {
        Role role = Reads.viewer(environment).role();
        if (role != Role.PLANNER && role != Role.ADMINISTRATOR) {
            throw new Refusal.Forbidden(
                    List.of(), "Diagnostics of a place are for planners and administrators; sign in as one.");
        }
    }

    /** The facts of the place in the arguments. */
    Mono<Asked> asked(DataFetchingEnvironment environment) {
        String place = GlobalId.uuidOf(
                "Place", Objects.requireNonNull(environment.<String>getArgument("place")), List.of("place"));
        return asked(place, Reads.viewer(environment), environment.getArguments());
    }

    /**
     * Asked without an instant, it is about the present: the minute, or the moment the facts were read if that is later.
     * Nothing was written since, so it is as good as this very moment, and whoever asks meanwhile shares what was computed.
     */
    private Mono<Asked> asked(String place, Viewer viewer, Map<String, Object> given) {
        Frame now = frame(given);
        return asked(place, viewer, now, facts -> {
            if (given.get("asOf") != null) {
                return now;
            }
            OffsetDateTime minute = now.asOf().truncatedTo(ChronoUnit.MINUTES);
            OffsetDateTime settled = facts.readAt().isAfter(minute) ? facts.readAt() : minute;
            return frame(
                    new Moment(settled.isAfter(now.asOf()) ? now.asOf() : settled, now.knownAt()),
                    given.get("window") instanceof Map<?, ?> window ? window(window) : null);
        });
    }

    Mono<Asked> asked(String place, Viewer viewer, Frame frame) {
        return asked(place, viewer, frame, facts -> frame);
    }

    private Mono<Asked> asked(String place, Viewer viewer, Frame frame, Function<Facts, Frame> settled) {
        return snapshots
                .of(place, viewer, new Moment(frame.asOf(), frame.knownAt()))
                .map(facts -> known.get(
                                facts,
                                read -> Caffeine.newBuilder()
                                        .maximumSize(FRAMES)
                                        .<Frame, Asked>build())
                        .get(
                                settled.apply(facts),
                                asked -> Asked.of(place, viewer, asked, facts.version(), facts.projection(), people)))
                // What follows computes: not on threads that move other requests along.
                .publishOn(Schedulers.boundedElastic());
    }

    /**
     * The facts of the place given, else of the territory that the organization or the need belongs to.
     *
     * @param argument the argument that names the organization or the need
     */
    Mono<Asked> askedAround(DataFetchingEnvironment environment, String argument, String label, String id) {
        Viewer viewer = Reads.viewer(environment);
        Frame frame = frame(environment);
        String place = environment.getArgument("place");
        if (place != null) {
            return asked(GlobalId.uuidOf("Place", place, List.of("place")), viewer, environment.getArguments());
        }
        Moment at = new Moment(frame.asOf(), frame.knownAt());
        Statement home = label.equals("Need") ? HOME_OF_NEED : HOME_OF_ORGANIZATION;
        return graph.read(
                        home,
                        viewer,
                        at,
                        Map.of("id", id),
                        row -> Optional.ofNullable(row.get("id").asString(null)))
                .next()
                .switchIfEmpty(Mono.error(new Refusal.NotFound(
                        List.of(argument), "There is no such " + label.toLowerCase(Locale.ROOT) + ".")))
                .flatMap(found -> found.map(Mono::just)
                        .orElseGet(() -> Mono.error(new Refusal.NotFound(
                                List.of("place"), "No territory is known to look in; give a place."))))
                .flatMap(territory -> asked(territory, viewer, environment.getArguments()));
    }

    Frame frame(DataFetchingEnvironment environment) {
        return frame(environment.getArguments());
    }

    /** The frame that arguments, or an input, of these names give. */
    Frame frame(Map<String, Object> given) {
        Moment at = Moment.of(clock, (OffsetDateTime) given.get("asOf"), (OffsetDateTime) given.get("knownAt"));
        return frame(at, given.get("window") instanceof Map<?, ?> window ? window(window) : null);
    }

    static Frame frame(Moment at, @Nullable Window window) {
        Window used = window == null ? new Window(at.asOf().minusDays(YEAR), at.asOf()) : window;
        return new Frame(at.asOf(), at.knownAt(), used, Guards.DEFAULT);
    }

    private static Window window(Map<?, ?> given) {
        OffsetDateTime from = (OffsetDateTime) Objects.requireNonNull(given.get("from"));
        OffsetDateTime to = (OffsetDateTime) Objects.requireNonNull(given.get("to"));
        if (!from.isBefore(to)) {
            throw new Refusal.InvalidInput(
                    "INVALID_WINDOW", List.of("window", "to"), "A window must end after it starts.");
        }
        return new Window(from, to);
    }

    /** The arguments of a metric: identifiers as they are stored, the rest as text. */
    static SortedMap<String, String> arguments(DataFetchingEnvironment environment) {
        SortedMap<String, String> arguments = new TreeMap<>();
        environment.getArguments().forEach((name, value) -> {
            if (value != null && !FRAMING.contains(name)) {
                String text = String.valueOf(value);
                arguments.put(name, GlobalId.decode(text).map(GlobalId::uuid).orElse(text));
            }
        });
        return arguments;
    }
}
