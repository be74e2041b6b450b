package org.commonweave.viewas;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.model.Model;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.commonweave.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody would see of a record. */
@Component
class ViewAsWiring implements RuntimeWiringConfigurer {

    private static final Messages.Bundle BUNDLE = Messages.Bundle.of("access");

    private final AccessReader reader;
    private final Model model;
    private final Clock clock;

    ViewAsWiring(AccessReader reader, Model model, Clock clock) {
        this.reader = reader;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("viewAs", this::viewAs));
        wiring.type("RecordAccess", type -> type.dataFetcher("explanation", ViewAsWiring::explanation));
    }

    private Mono<RecordAccess> viewAs(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.<String>getArgument("id"));
        Map<String, Object> eyes = Objects.requireNonNull(environment.<Map<String, Object>>getArgument("viewer"));
        Moment at = Moment.of(clock, environment.getArgument("asOf"), environment.getArgument("knownAt"));
        Viewer viewer = Viewer.signedIn(
                Role.valueOf(String.valueOf(eyes.get("role"))),
                uuid(eyes, "organization", "Organization"),
                uuid(eyes, "person", "Person"));
        return GlobalId.decode(id)
                .flatMap(global ->
                        model.findNodeType(global.label()).map(type -> reader.of(type, global.uuid(), viewer, at)))
                .orElseThrow(() -> new Refusal.InvalidInput(
                        "INVALID_ID",
                        List.of("id"),
                        "Give the global identifier of a record, as its field id has it."));
    }

    private static @Nullable String uuid(Map<String, Object> eyes, String field, String label) {
        Object id = eyes.get(field);
        return id == null ? null : GlobalId.uuidOf(label, id.toString(), List.of("viewer", field));
    }

    private static String explanation(DataFetchingEnvironment environment) {
        RecordAccess access = Objects.requireNonNull(environment.<RecordAccess>getSource());
        return BUNDLE.in(environment.getArgument("lang"))
                .say(
                        "viewAs." + access.rule(),
                        access.visibility(),
                        access.role().name());
    }
}
