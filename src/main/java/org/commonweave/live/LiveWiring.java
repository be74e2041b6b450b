package org.commonweave.live;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.caselog.StoredCase;
import org.commonweave.caselog.StoredCases;
import org.commonweave.casework.CaseEvent;
import org.commonweave.casework.CaseType;
import org.commonweave.model.Model;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;
import org.commonweave.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Connects streams of events to the API, each with who may follow it. */
@Component
class LiveWiring implements RuntimeWiringConfigurer {

    private static final Set<String> LABELS = Set.of(CaseType.WHISTLE.label(), CaseType.REFERRAL.label());

    private final CaseStreams streams;
    private final Snapshots snapshots;
    private final StoredCases cases;
    private final Model model;
    private final Reads reads;
    private final Clock clock;

    LiveWiring(CaseStreams streams, Snapshots snapshots, StoredCases cases, Model model, Reads reads, Clock clock) {
        this.streams = streams;
        this.snapshots = snapshots;
        this.cases = cases;
        this.model = model;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        // Deferred, so that what is refused ends the stream and is not taken for an answer without data.
        wiring.type(
                "Subscription",
                subscription -> subscription
                        .dataFetcher("caseEvents", environment -> Flux.defer(() -> ofCase(environment)))
                        .dataFetcher("myCaseEvents", environment -> Flux.defer(() -> ofMine(environment)))
                        .dataFetcher("placeCaseEvents", environment -> Flux.defer(() -> ofPlace(environment))));
        wiring.type(
                "CaseNotice",
                notice -> notice.dataFetcher("whistle", environment -> record("Whistle", environment))
                        .dataFetcher("referral", environment -> record("Referral", environment)));
    }

    private Flux<Notice> ofCase(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Long after = after(environment);
        GlobalId id = GlobalId.decode(text(environment, "case")).orElseThrow(LiveWiring::noSuchCase);
        if (!LABELS.contains(id.label())) {
            throw noSuchCase();
        }
        return cases.of(CaseType.of(id.label()), List.of(id.uuid()), viewer)
                .flatMapMany(found -> found.values().stream().anyMatch(StoredCase::visible)
                        ? streams.follow(viewer, Interest.in(id.uuid()), after)
                        : Flux.error(LiveWiring::noSuchCase));
    }

    private Flux<Notice> ofMine(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        String organization = viewer.organization();
        if (organization == null) {
            throw new Refusal.Forbidden(
                    List.of(), "This is for those who act for an organization; sign in as one of its people.");
        }
        return streams.follow(viewer, Interest.of(organization), after(environment));
    }

    private Flux<Notice> ofPlace(DataFetchingEnvironment environment) {
        Viewer viewer = Reads.viewer(environment);
        Long after = after(environment);
        String place = GlobalId.uuidOf("Place", text(environment, "place"), List.of("place"));
        return snapshots
                .knows(place, viewer, now())
                .flatMapMany(known -> known
                        ? streams.follow(viewer, Interest.at(place), after)
                        : Flux.error(() -> new Refusal.NotFound(List.of("place"), "There is no such place.")));
    }

    /** The case that an event happened to. */
    private Mono<Object> record(String type, DataFetchingEnvironment environment) {
        Notice notice = Objects.requireNonNull(environment.<Notice>getSource());
        CaseEvent event = notice.event();
        return event == null || !event.caseType().equals(type)
                ? Mono.empty()
                : reads.one(model.nodeType(type), event.caseId(), environment);
    }

    private static @Nullable Long after(DataFetchingEnvironment environment) {
        return ResumeToken.position(environment.getArgument("after"));
    }

    private static String text(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<String>getArgument(argument));
    }

    private static Refusal noSuchCase() {
        return new Refusal.NotFound(List.of("case"), "There is no such whistle or referral.");
    }

    private Moment now() {
        return Moment.of(clock, null, null);
    }
}
