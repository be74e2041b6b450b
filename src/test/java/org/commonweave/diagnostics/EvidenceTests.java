package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.countermeasure.Suggestion;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.ProjectionReader;
import org.commonweave.projection.Window;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.sample.SampleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number comes with the paths that produced it, on the sample district. */
class EvidenceTests {

    private static final OffsetDateTime TO = SampleDistrict.REFERENCE;
    private static final Frame FRAME = new Frame(TO, TO, new Window(TO.minusYears(1), TO), Guards.DEFAULT);
    private static final Viewer PLANNER = new Viewer(Role.PLANNER, null, null, Set.of("introduce", "statistics"));
    private static final List<GraphRecord> RECORDS = SampleDistrict.records().toList();
    private static final Map<String, RelationshipRecord> TIES = new HashMap<>();
    private static final Set<NodeRef> NODES = new HashSet<>();
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Set<String> SUPPLY = Set.of("SKILLED_IN", "OFFERS");

    /** Figures that have no number here, or that are 0: there is nothing to show. */
    private static final Map<String, String> NOTHING = Map.of(
            "jointLeadRate", "no two blocs led together",
            "volunteerLoad", "hidden, as it is about too few people",
            "restDebt", "hidden, as it is about too few people",
            "chainLength", "no whistle was handed on",
            "threeRates", "nobody recorded whether whistle-blowers were content");

    static {
        RECORDS.forEach(record -> {
            if (record instanceof RelationshipRecord tie) {
                TIES.put(tie.id(), tie);
            } else if (record instanceof NodeRecord node) {
                NODES.add(new NodeRef(node.label(), node.id()));
                CODES.put(node.id(), String.valueOf(node.properties().get("code")));
            }
        });
    }

    private static Asked asked(String place) {
        String id = SampleId.of("Place", place);
        return Asked.of(
                id, PLANNER, FRAME, "1", ProjectionReader.read(RECORDS.stream(), id, TO), PersonFigures.unheeded());
    }

    private static final Asked WUQIAO = asked("wq");

    private static final SortedMap<String, String> ARGUMENTS = new TreeMap<>(Map.of(
            "organization", SampleId.of("Organization", "sw-qinghe"),
            "from", SampleId.of("Organization", "co-lantern"),
            "to", SampleId.of("Organization", "en-logistics")));

    static Set<String> metrics() {
        return Metrics.names();
    }

    private static Result<?> result(String metric) {
        SortedMap<String, String> arguments = new TreeMap<>(ARGUMENTS);
        WUQIAO.projection().needs().values().stream()
                .filter(need -> need.open() && !need.categories().isEmpty())
                .findFirst()
                .ifPresent(need -> arguments.put("need", need.id()));
        return Metrics.compute(metric, WUQIAO, arguments);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void whatCountsSomethingShowsIt(String metric) {
        Result<?> result = result(metric);
        if (result.value() == null || result.value() == 0) {
            assertThat(NOTHING).as("%s is %s", metric, result.value()).containsKey(metric);
        } else {
            assertThat(NOTHING).doesNotContainKey(metric);
            assertThat(result.evidence()).as("%s of %s", result.value(), metric).isNotEmpty();
        }
    }

    /** Between two nodes of a path is the tie it names; a person is shown as the organization of a post. */
    @ParameterizedTest
    @MethodSource("metrics")
    void everyPathIsOneOfTheGraph(String metric) {
        for (Evidence path : result(metric).evidence()) {
            assertThat(NODES).containsAll(path.nodes());
            assertThat(path.nodes()).extracting(NodeRef::label).doesNotContain("Person");
            for (int i = 0; i < path.ties().size(); i++) {
                TieRef named = path.ties().get(i);
                RelationshipRecord tie = Objects.requireNonNull(TIES.get(named.id()), () -> named + " of " + metric);
                assertThat(tie.type()).isEqualTo(named.type());
                Set<NodeRef> ends = Set.of(tie.from(), tie.to());
                ends.stream()
                        .filter(end -> !end.label().equals("Person"))
                        .forEach(end -> assertThat(path.nodes()).contains(end));
            }
        }
    }

    @Test
    void brokerageShowsEveryTieOfItsTriadsOnce() {
        var result = result("brokerageRoles");
        assertThat(result.n()).isPositive();
        assertThat(result.evidence()).doesNotHaveDuplicates().allSatisfy(path -> {
            assertThat(path.ties()).extracting(TieRef::type).containsExactly("LED", "JOINED");
            assertThat(path.weight()).isPositive();
        });
        // Each triad has two ties.
        assertThat(result.evidence().stream().mapToDouble(Evidence::weight).sum())
                .isEqualTo(2.0 * result.n());
    }

    @Test
    void reachShowsTheTiesOfItsWays() {
        var reach = result("reliabilityReach");
        var paths = result("introductionPaths");
        assertThat(reach.evidence()).doesNotHaveDuplicates();
        Set<String> types = new TreeSet<>();
        reach.evidence().forEach(path -> path.ties().forEach(tie -> types.add(tie.type())));
        assertThat(types).containsExactly("HOLDS_ROLE", "KNOWS", "PARTY_TO");
        // The best way to one organization goes over ties that are among those of the ways to all.
        SortedMap<String, String> asker = new TreeMap<>(Map.of("organization", ARGUMENTS.get("from")));
        assertThat(Metrics.compute("reliabilityReach", WUQIAO, asker).evidence())
                .containsAll(paths.evidence().subList(0, 3));
    }

    @Test
    void partnersShowTheirOffersTheWayToThemAndWhatIsFree() {
        SortedMap<String, String> arguments = new TreeMap<>();
        Set<String> types = new TreeSet<>();
        WUQIAO.projection().organizations().keySet().forEach(id -> {
            arguments.put("organization", id);
            Result<?> result = Metrics.compute("complementaryPartners", WUQIAO, arguments);
            assertThat(result.evidence().isEmpty()).isEqualTo(result.value() == null);
            result.evidence().forEach(path -> path.ties().forEach(tie -> types.add(tie.type())));
        });
        assertThat(types).contains("OFFERS", "HOLDS_ROLE", "KNOWS", "PROVIDES");
    }

    /** Categories that two open needs or more are of, and that nobody can do or offers, nor anything broader. */
    @Test
    void whatNobodyCanDoIsSuggestedForTraining() {
        List<Suggestion> training = WUQIAO.suggestions().stream()
                .filter(one -> one.kind() == Suggestion.Kind.TRAIN)
                .toList();
        assertThat(training)
                .extracting(one ->
                        CODES.get(one.categories().get(0)) + " " + one.needs().size())
                .containsExactly("H2 9", "H4 3", "info.policy 3", "env.waste 3", "H5 3");
        for (Suggestion one : training) {
            String category = one.categories().get(0);
            assertThat(one.paths()).hasSameSizeAs(one.needs());
            assertThat(one.needs())
                    .allSatisfy(need -> assertThat(TIES.values())
                            .anyMatch(tie -> tie.type().equals("IN_CATEGORY")
                                    && tie.from().id().equals(need)
                                    && tie.to().id().equals(category)));
            assertThat(TIES.values())
                    .filteredOn(tie -> tie.to().id().equals(category) && SUPPLY.contains(tie.type()))
                    .filteredOn(tie ->
                            WUQIAO.projection().people().containsKey(tie.from().id())
                                    || WUQIAO.projection()
                                            .organizations()
                                            .containsKey(tie.from().id()))
                    .isEmpty();
        }
    }
}
