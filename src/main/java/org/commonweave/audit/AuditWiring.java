package org.commonweave.audit;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.access.Caller;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.graph.Graph;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Listed;
import org.commonweave.read.Page;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the search in the audit to the API: all of it for administrators, what is about oneself for everybody. */
@Component
class AuditWiring implements RuntimeWiringConfigurer {

    private static final int USUAL = 50;

    private final AuditChains chains;
    private final Graph graph;
    private final Clock clock;

    AuditWiring(AuditChains chains, Graph graph, Clock clock) {
        this.chains = chains;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("auditEvents", this::events)
                        .dataFetcher("auditAlerts", this::alerts)
                        .dataFetcher("myDataAccesses", this::mine));
    }

    private Mono<Listed<AuditEvent>> events(DataFetchingEnvironment environment) {
        administrator(environment);
        Map<String, Object> filter = environment.getArgumentOrDefault("filter", Map.of());
        String person = uuid(filter, "person", "Person");
        return Mono.zip(caller(filter, environment), person == null ? Mono.just("") : chains.person(person))
                .map(kept -> filter(filter, empty(kept.getT1()), empty(kept.getT2())))
                .flatMap(asked -> page(asked, environment));
    }

    private Mono<Listed<AuditEvent>> alerts(DataFetchingEnvironment environment) {
        administrator(environment);
        return page(AuditFilter.ofKind(AuditKind.TRAWLING), environment);
    }

    private Mono<Listed<AuditEvent>> mine(DataFetchingEnvironment environment) {
        String person =
                environment.getGraphQlContext().<Viewer>get(Viewer.class).person();
        if (person == null) {
            throw new Refusal.Forbidden(
                    List.of(), Wording.in(environment.getLocale()).say("person.own"));
        }
        return chains.person(person).flatMap(kept -> page(AuditFilter.ofPerson(kept), environment));
    }

    /** Empty when none is asked for. */
    private Mono<String> caller(Map<String, Object> filter, DataFetchingEnvironment environment) {
        Object name = filter.get("signedInAs");
        Object key = filter.get("caller");
        if (name != null && key != null) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE",
                    List.of("filter", "signedInAs"),
                    Wording.in(environment.getLocale()).say("caller.one"));
        }
        return name == null
                ? Mono.just(key == null ? "" : key.toString())
                : chains.pseudonym(new AuditCaller(name.toString(), true, Role.ANONYMOUS, null, null));
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static AuditFilter filter(Map<String, Object> given, @Nullable String caller, @Nullable String person) {
        Object kind = given.get("kind");
        return new AuditFilter(
                kind == null ? null : kind.toString(),
                caller,
                uuid(given, "organization", "Organization"),
                person,
                (OffsetDateTime) given.get("from"),
                (OffsetDateTime) given.get("to"));
    }

    private static @Nullable String uuid(Map<String, Object> given, String field, String label) {
        Object id = given.get(field);
        return id == null ? null : GlobalId.uuidOf(label, id.toString(), List.of("filter", field));
    }

    private Mono<Listed<AuditEvent>> page(AuditFilter filter, DataFetchingEnvironment environment) {
        Page page = Page.of(environment.getArguments(), USUAL);
        AuditCursor cursor = AuditCursor.of(page, environment.getLocale());
        return graph.list(
                        filter.statement(page.backward()),
                        Viewer.SYSTEM,
                        Moment.of(clock, null, null),
                        filter.parameters(cursor, page),
                        row -> AuditEvent.of(row.get("event")))
                .map(found -> Listed.of(found, page, AuditCursor::encoded, 0));
    }

    private static void administrator(DataFetchingEnvironment environment) {
        Caller caller = environment.getGraphQlContext().get(Caller.class);
        if (!caller.managesAccounts()) {
            throw new Refusal.Forbidden(
                    List.of(), Wording.in(environment.getLocale()).say("administrators"));
        }
    }
}
