package org.commonweave.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.sample.SampleDistrict;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.ExportOrder;
import org.commonweave.transfer.Exporter;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Every free text of the sample carries a word that says whose it is. No question of any role brings out a word of a record
 * the role may not see, in an answer, a stream, an error or the log; and no export of a role has one.
 */
@GraphTest
@Import(SamplePeople.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {
            "commonweave.api.max-depth=60",
            "commonweave.api.max-cost=100000000",
            "commonweave.api.max-fields=100000",
            "commonweave.api.max-relations=100000",
            "commonweave.api.max-tokens=1000000"
        })
class CanaryTests {

    private static final String DAY = "\"2026-06-30T12:00:00+08:00\"";
    private static final int DEPTH = 4;

    private static final List<String> FORMATS =
            List.of("commonweave-jsonl", "commonweave-csv", "hsds-json", "hsds-tabular", "graphml", "node-link");

    @Autowired
    GraphQLSchema schema;

    @Autowired
    Model model;

    @LocalServerPort
    int port;

    private final Canaries canaries = new Canaries(SampleDistrict.records());

    @BeforeAll
    void load(@Autowired RecordLoad records) {
        TestDatabase.empty();
        records.load(canaries.records().stream(), written -> {});
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "AGENCY", "PLANNER"})
    @EnabledIfSystemProperty(
            named = "access.whole",
            matches = "true",
            disabledReason = "the database plans wide statements for it: by hand, with -Daccess.whole=true")
    void noQuestionBringsOutWhatTheRoleMayNotSee(Role role, CapturedOutput log) {
        Viewer viewer = viewer(role);
        Api api = api(role);
        List<String> leaks = new ArrayList<>();
        questions("query").forEach(document -> {
            String answer = api.ask(document, Map.of()).toString();
            List<GraphRecord> leaked = canaries.leaked(answer, model, viewer);
            if (!leaked.isEmpty()) {
                leaks.add(document + "\n shows " + leaked.get(0));
            }
        });
        try (Socket socket = Socket.ready(port, bearer(role))) {
            questions("subscription").forEach(document -> {
                String id = "s" + document.hashCode();
                socket.say(Socket.subscribe(id, document));
                socket.await(id, "next", "error");
                if (!canaries.leaked(socket.about(id).toString(), model, viewer).isEmpty()) {
                    leaks.add(document);
                }
            });
        }
        assertThat(leaks).isEmpty();
        assertThat(log.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "RESIDENT", "AGENCY", "PLANNER"})
    void noExportBringsOutWhatTheRoleMayNotSee(Role role, @Autowired Exporter exporter, @TempDir Path directory)
            throws IOException {
        Viewer viewer = viewer(role);
        for (String format : FORMATS) {
            Path target = directory.resolve(format);
            exporter.run(new ExportOrder(format, target, viewer, null), told -> {});
            String text = text(target);
            assertThat(canaries.leaked(text, model, viewer)).as(format).isEmpty();
            // In each there is something to find.
            assertThat(text).as(format).contains("canary");
        }
    }

    private static String text(Path target) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "AGENCY", "PLANNER"})
    void aHiddenRecordIsAnsweredLikeOneThatIsNotThere(Role role) {
        Api api = api(role);
        String absent = "00000000-0000-4000-8000-00000000dead";
        List<String> differences = new ArrayList<>();
        hidden(role).forEach(node -> {
            String label = node.label();
            String singular = model.nodeType(label).singular();
            for (String document : List.of(
                    "{ " + singular + "(id: \"%s\") { id } }",
                    "mutation { update" + label
                            + "(input: {id: \"%s\", confidence: 0.5}) { created updated userErrors { code"
                            + " message field } } }",
                    "mutation { linkFromSource(input: {from: \"" + label + ":%s\", to: \"" + absent
                            + "\"}) { userErrors { code message field } } }")) {
                String shown = api.ask(document.formatted(node.id()), Map.of()).toString();
                String nothing = api.ask(document.formatted(absent), Map.of()).toString();
                if (!shown.replace(node.id(), absent).equals(nothing)) {
                    differences.add(document + "\n hidden: " + shown + "\n absent: " + nothing);
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    /** The words are really there, and an administrator is shown them. */
    @Test
    void anAdministratorIsShownThem() {
        String answer = api(Role.ADMINISTRATOR)
                .ask("{ people(first: 100) { nodes { nameZhHans } } }", Map.of())
                .toString();
        assertThat(answer).contains("canary");
    }

    private Stream<String> questions(String operation) {
        Everything everything = new Everything(2);
        Map<String, String> values = Map.ofEntries(
                Map.entry("place", id("Place", "wq")),
                Map.entry("organization", id("Organization", "sw-qinghe")),
                Map.entry("from", id("Organization", "sw-qinghe")),
                Map.entry("to", id("Organization", "en-logistics")),
                Map.entry("platform", id("Organization", "wq-water")),
                Map.entry("need", id("Need", "i-underpass")),
                Map.entry("asOf", DAY),
                Map.entry("first", "100"),
                Map.entry("before", "\"2026-03-31T12:00:00+08:00\""),
                Map.entry("input", "{place: " + id("Place", "wq") + ", asOf: " + DAY + "}"),
                Map.entry(
                        "changes",
                        "[{signAgreement: {parties: [" + id("Organization", "sw-qinghe") + ", "
                                + id("Organization", "wq-water") + "]}}]"));
        return RootField.of(schema)
                .filter(field -> field.operation().equals(operation))
                .filter(field -> !derived(field))
                .map(field -> everything.ask(field, values, DEPTH));
    }

    /** Lists and records of the model, which {@link InvisibleIsAbsentTests} walks through. */
    private boolean derived(RootField field) {
        String name = field.definition().getName();
        return model.nodeTypes().stream()
                .anyMatch(type -> type.singular().equals(name) || type.plural().equals(name));
    }

    private Stream<NodeRecord> hidden(Role role) {
        Viewer viewer = viewer(role);
        return canaries.records().stream()
                .filter(NodeRecord.class::isInstance)
                .map(NodeRecord.class::cast)
                .filter(node -> !Canaries.visible(node, model, viewer))
                .limit(20);
    }

    private static String id(String label, String name) {
        return "\"" + SamplePeople.id(label, name) + "\"";
    }

    private Api api(Role role) {
        return role == Role.ANONYMOUS ? Api.on(port) : Api.on(port).as(bearer(role));
    }

    private static String bearer(Role role) {
        return role == Role.ANONYMOUS
                ? ""
                : role.name().toLowerCase(Locale.ROOT) + (role == Role.RESIDENT ? "" : ":sw-qinghe");
    }

    private static Viewer viewer(Role role) {
        return new Viewer(
                role,
                role == Role.ANONYMOUS || role == Role.RESIDENT ? null : SamplePeople.id("Organization", "sw-qinghe"),
                null,
                java.util.Set.of());
    }
}
