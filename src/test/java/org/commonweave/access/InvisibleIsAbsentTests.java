package org.commonweave.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.commonweave.cases.TestIdentities;
import org.commonweave.model.Model;
import org.commonweave.record.NodeRecord;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What a viewer is answered from a graph is what they would be answered from the same graph after everything they may not
 * see was deleted from it: records, links, counts, pages, orders, searches and filters of every type.
 */
@GraphTest
@Import(TestIdentities.class)
@TestPropertySource(
        properties = {
            "commonweave.api.max-depth=60",
            "commonweave.api.max-cost=100000000",
            "commonweave.api.max-fields=100000",
            "commonweave.api.max-relations=100000",
            "commonweave.api.max-tokens=1000000"
        })
class InvisibleIsAbsentTests {

    private static final int NODES_OF_TYPE = 5;
    private static final int LINKS_OF_TYPE = 6;

    @Autowired
    GraphQLSchema schema;

    @Autowired
    Model model;

    @Autowired
    RecordLoad records;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void answersAsIfItHadBeenDeleted(Role role) {
        RandomCommunity.Made made = RandomCommunity.of(model, number(role) + 1L, NODES_OF_TYPE, LINKS_OF_TYPE);
        TestDatabase.empty();
        records.load(made.records().stream(), written -> {});
        Viewer viewer = viewer(role, made);
        List<String> documents = sample(documents(made, number(role)), role);
        Api api = role == Role.ANONYMOUS
                ? Api.on(port)
                : Api.on(port).as(role.name().toLowerCase(Locale.ROOT) + ":viewer:viewer");
        List<JsonNode> withInvisible =
                documents.stream().map(document -> api.ask(document, Map.of())).toList();

        long gone = delete(viewer);
        assertThat(gone).as("something is invisible").isPositive();

        List<String> differences = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            JsonNode without = api.ask(documents.get(i), Map.of());
            assertThat(without.has("errors"))
                    .as("%s: %s", documents.get(i), without)
                    .isFalse();
            if (!without.path("data").equals(withInvisible.get(i).path("data"))) {
                differences.add(documents.get(i) + "\nwith:    " + withInvisible.get(i) + "\nwithout: " + without);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static int number(Role role) {
        return List.of(Role.values()).indexOf(role);
    }

    /** The database plans each statement for a second or two, so a build tries a few; all with -Daccess.documents=10000. */
    private static List<String> sample(List<String> all, Role role) {
        List<String> some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(number(role)));
        return some.subList(0, Math.min(some.size(), Integer.getInteger("access.documents", 3)));
    }

    /** All that there is to ask, but of orders and filters each role tries its share. */
    private List<String> documents(RandomCommunity.Made made, int share) {
        WholeRecords whole = new WholeRecords(schema);
        return model.nodeTypes().stream()
                .flatMap(type -> Stream.concat(
                        whole.of(type, share, Role.values().length - 1).stream(),
                        made.records().stream()
                                .filter(record -> record instanceof NodeRecord node
                                        && node.label().equals(type.label()))
                                .map(record -> whole.one(type, record.id()))))
                .toList();
    }

    /** The rule, said a second time and without the service: whoever's it is, and whom its visibility lets in. */
    private static long delete(Viewer viewer) {
        Map<String, Object> parameters = Map.of("levels", viewer.role().levels(), "owners", viewer.owners());
        long links = TestDatabase.driver()
                .executableQuery("""
                        MATCH (a)-[r]->(b) WHERE r.visibility IS NOT NULL
                          AND NOT (r.visibility IN $levels OR coalesce(r.ownerId, '') IN $owners)
                        DELETE r RETURN count(*) AS n""")
                .withParameters(parameters)
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
        long nodes = TestDatabase.driver()
                .executableQuery("""
                        MATCH (n) WHERE n.visibility IS NOT NULL
                          AND NOT (n.visibility IN $levels OR coalesce(n.ownerId, '') IN $owners)
                        DETACH DELETE n RETURN count(*) AS n""")
                .withParameters(parameters)
                .execute()
                .records()
                .get(0)
                .get("n")
                .asLong();
        TestDatabase.touch();
        return links + nodes;
    }

    private static Viewer viewer(Role role, RandomCommunity.Made made) {
        return new Viewer(
                role,
                role == Role.ANONYMOUS ? null : made.viewer(),
                role == Role.ANONYMOUS ? null : made.person(),
                java.util.Set.of());
    }
}
