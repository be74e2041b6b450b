package org.commonweave.graphview;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Moment;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.collaboration.Layer;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.read.GlobalId;
import org.commonweave.read.Reads;
import org.commonweave.record.NodeRef;
import org.commonweave.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a view, each within its bounds, and refuses what the viewer may not ask for. */
final class ViewArguments {

    private static final int MAX_HOPS = 3;
    private static final int MAX_LIMIT = 2_000;

    private ViewArguments() {}

    static ViewRequest read(DataFetchingEnvironment environment, Model model, Clock clock) {
        String around = environment.getArgument("around");
        String place = environment.getArgument("place");
        if ((around == null) == (place == null)) {
            throw new Refusal.InvalidInput(
                    around == null ? "REQUIRED" : "INVALID_VALUE",
                    List.of("around"),
                    "Give either 'around' or 'place', and not both.");
        }
        Viewer viewer = Reads.viewer(environment);
        return new ViewRequest(
                place != null
                        ? new NodeRef("Place", GlobalId.uuidOf("Place", place, List.of("place")))
                        : centre(Objects.requireNonNull(around), model),
                place != null,
                whole(environment, "hops", MAX_HOPS),
                labels(environment.getArgument("labels"), model),
                relationships(environment.getArgument("relationships"), model),
                layers(environment.getArgument("layers"), place != null, viewer.role()),
                whole(environment, "limit", MAX_LIMIT),
                viewer,
                Moment.of(clock, environment.getArgument("asOf"), environment.getArgument("knownAt")));
    }

    private static NodeRef centre(String around, Model model) {
        GlobalId id =
                GlobalId.decode(around).orElseThrow(() -> new Refusal.NotFound(List.of("around"), Explorer.NO_CENTRE));
        if (NodeKinds.of(model).noneMatch(type -> type.label().equals(id.label()))) {
            throw new Refusal.InvalidInput(
                    "WRONG_TYPE", List.of("around"), "A view cannot be around a " + id.label() + ".");
        }
        return new NodeRef(id.label(), id.uuid());
    }

    private static int whole(DataFetchingEnvironment environment, String name, int most) {
        int value = Objects.requireNonNull(environment.<Integer>getArgument(name));
        if (value < 1 || value > most) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of(name), "'%s' must be from 1 to %,d.".formatted(name, most));
        }
        return value;
    }

    private static Set<String> labels(@Nullable List<String> asked, Model model) {
        return NodeKinds.of(model)
                .map(NodeType::label)
                .filter(label -> asked == null || asked.contains(NodeKinds.value(label)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> relationships(@Nullable List<String> asked, Model model) {
        List<String> shown = NodeKinds.relationships(model);
        if (asked == null) {
            return Set.copyOf(shown);
        }
        List<String> other = new ArrayList<>(asked);
        other.removeAll(shown);
        if (!other.isEmpty()) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE",
                    List.of("relationships"),
                    "A view does not show " + other.get(0) + "; ask the record for its source.");
        }
        return Set.copyOf(asked);
    }

    private static Set<Layer> layers(@Nullable List<String> asked, boolean ofPlace, Role role) {
        if (asked == null || asked.isEmpty()) {
            return Set.of();
        }
        Set<Layer> layers = asked.stream().map(Layer::valueOf).collect(Collectors.toUnmodifiableSet());
        if (!role.keepsRecords()) {
            throw new Refusal.Forbidden(
                    List.of("layers"),
                    "Layers are for agencies, charities, planners and administrators; sign in as one.");
        }
        if (layers.contains(Layer.PERSONAL) && role != Role.PLANNER && role != Role.ADMINISTRATOR) {
            throw new Refusal.Forbidden(
                    List.of("layers"), "The personal layer is for planners and administrators; sign in as one.");
        }
        if (layers.contains(Layer.REPORTED)) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE",
                    List.of("layers"),
                    "A view does not show REPORTED: who rated whom is for those who answered.");
        }
        if (!ofPlace) {
            throw new Refusal.InvalidInput(
                    "INVALID_VALUE", List.of("layers"), "Layers are computed for a place; give 'place'.");
        }
        return layers;
    }
}
