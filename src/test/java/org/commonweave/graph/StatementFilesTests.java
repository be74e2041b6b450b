package org.commonweave.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.model.Model;
import org.commonweave.model.NodeType;
import org.commonweave.model.Property;
import org.commonweave.model.RelationshipType;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;
import org.springframework.beans.factory.annotation.Autowired;

/** What every statement under cypher/ must keep to. */
@GraphTest
class StatementFilesTests {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("^01N5[012] .*?`(\\w+)`");

    /** Of nodes the service keeps for itself, beside what the model declares. */
    private static final Set<String> OWN_NAMES = Set.of(
            "MutationKey",
            "FirstStart",
            "requestHash",
            "uuid",
            "at",
            "seenLots",
            "created",
            "updated",
            "unchanged",
            "CaseEvent",
            "CaseChain",
            "CaseFeed",
            "case",
            "caseType",
            "count",
            "hash",
            "position",
            "appendedAt",
            "__DataVersion",
            "__DataChange",
            "slot",
            "nodes",
            "ties",
            "epoch",
            "__BackgroundJob",
            "key",
            "cancel",
            "question",
            "owner",
            "seenAt",
            "submittedAt",
            "MotionEvent",
            "MotionChain",
            "motion",
            "type",
            "summons",
            "to",
            "__Account",
            "__Session",
            "__AccessToken",
            "__SetupCode",
            "__Login",
            "account",
            "isLocked",
            "__AuditEvent",
            "__AuditAccess",
            "__AuditHead",
            "__AuditRegistry",
            "__CONCERNS",
            "chains",
            "chain",
            "secret",
            "claimedAt",
            "holder",
            "seq",
            "first",
            "before",
            "caller",
            "everyone",
            "outcome",
            "persons",
            "person",
            "part",
            "fields",
            "event",
            "prunedAt",
            "organization",
            "usedAt",
            "createdAt",
            "__PersonalKey",
            "__ConsentEvent",
            "__ConsentProof",
            "__CorrectionRequest",
            "__ErasureCertificate",
            "__ErasedPerson",
            "AllocationEvent",
            "MatchPlan",
            "purpose",
            "given",
            "by",
            "byKey",
            "basis",
            "tie",
            "certificate",
            "keeper",
            "askedAt",
            "answer",
            "number",
            "dataVersionAfter",
            "erasedOn",
            "textSalt",
            "textDigest",
            "textErasedBy",
            "name",
            "signIn",
            "scope",
            "expiresAt",
            "passwordChangedAt",
            "madeAt",
            "lot",
            "need",
            "after",
            "__ReleaseLedger",
            "__Release",
            "turns",
            "subject",
            "digest",
            "windowFrom",
            "windowTo",
            "months",
            "audience",
            "bytes",
            "results",
            "dataVersion",
            "participants",
            "volunteers",
            "parts",
            "gifts",
            "states");

    private final Set<String> names;

    StatementFilesTests(@Autowired Model model) {
        this.names = Stream.of(
                        model.nodeTypes().stream().map(NodeType::label),
                        model.relationshipTypes().stream().map(RelationshipType::name),
                        model.nodeTypes().stream()
                                .flatMap(type -> type.properties().stream())
                                .map(Property::name),
                        model.relationshipTypes().stream()
                                .flatMap(type -> type.properties().stream())
                                .map(Property::name),
                        Stream.of("id", "version"))
                .flatMap(name -> name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final Path CYPHER = Path.of("cypher");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    /** Operators whose cost grows with the whole graph, whatever is asked for. */
    private static final Set<String> UNBOUNDED = Set.of("AllNodesScan", "CartesianProduct");

    @Test
    void everyFileHasACaller() throws IOException {
        String code = Stream.concat(texts(Path.of("src/main/java"), ".java"), texts(Path.of("graphql"), ".graphqls"))
                .collect(Collectors.joining());
        assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(code).contains("\"" + name + "\""));
    }

    @TestFactory
    Stream<DynamicTest> plansWithoutWarnings() throws IOException {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> plan(name)));
    }

    private void plan(String name) {
        String text = Statement.named(name).text();
        // A question ends with its columns in scope, for the fields that are asked for.
        String whole = text.lines().anyMatch(line -> line.startsWith("RETURN")) ? text : text + " RETURN *";
        Map<String, Object> parameters = PARAMETER
                .matcher(whole)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .collect(Collectors.toMap(parameter -> parameter, StatementFilesTests::any));
        ResultSummary summary = TestDatabase.driver()
                .executableQuery("EXPLAIN " + whole)
                .withParameters(parameters)
                .execute()
                .summary();
        assertThat(summary.gqlStatusObjects().stream()
                        .filter(GqlNotification.class::isInstance)
                        .map(status -> status.gqlStatus() + " " + status.statusDescription())
                        .filter(warning -> !knownName(warning)))
                .as("warnings of %s", name)
                .isEmpty();
        // The integrity check looks at everything, on purpose and at night.
        if (name.startsWith("integrity/")) {
            return;
        }
        assertThat(operators(summary.queryPlan().orElseThrow()))
                .as("operators of %s", name)
                .doesNotContainAnyElementsOf(UNBOUNDED);
    }

    /** In an empty graph the server knows no names yet; those of the model and of the service itself are right. */
    private boolean knownName(String warning) {
        Matcher name = UNKNOWN_NAME.matcher(warning);
        return name.find() && (OWN_NAMES.contains(name.group(1)) || names.contains(name.group(1)));
    }

    private static Object any(String parameter) {
        return switch (parameter) {
            case "viewerLevels" -> List.of("PUBLIC");
            case "viewerOwners", "viewerPurposes" -> List.of();
            case "asOf", "knownAt" -> java.time.OffsetDateTime.parse("2025-01-01T00:00:00Z");
            case "limit", "counter", "slots" -> 1;
            case "keep" -> "P24M";
            case "until", "before" -> java.time.OffsetDateTime.parse("2025-01-01T00:00:00Z");
            case "properties", "release", "batch", "located" -> Map.of();
            default -> List.of();
        };
    }

    private static Set<String> operators(Plan plan) {
        Set<String> all = new TreeSet<>();
        all.add(plan.operatorType().replaceAll("@.*", ""));
        plan.children().forEach(child -> all.addAll(operators(child)));
        return all;
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(CYPHER)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .map(file -> CYPHER.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".cypher", ""))
                    .filter(name -> !name.startsWith("migrations/"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> texts(Path folder, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(extension))
                    .map(StatementFilesTests::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
