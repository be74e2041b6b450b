package org.commonweave.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.commonweave.change.Checked;
import org.commonweave.change.RecordChecker;
import org.commonweave.exchange.commonweave.RecordLines;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;

class GeneratedCityProperties {

    private static final Model MODEL = ModelReader.read(ModelConfiguration.sdl());

    private final RecordChecker checker = new RecordChecker(MODEL);

    @Property(tries = 3)
    void sameSeedGivesTheSameBytesAndAnotherGivesOthers(@ForAll long seed, @ForAll @IntRange(min = 5, max = 14) int k) {
        Size size = new Size(k * 1_000);
        assertThat(digest(size, seed)).isEqualTo(digest(size, seed)).isNotEqualTo(digest(size, seed + 1));
    }

    @Property(tries = 4)
    void fitsTheModelIsCompleteAndAsLargeAsAskedFor(@ForAll long seed, @ForAll @IntRange(min = 5, max = 20) int k) {
        Set<NodeRef> nodes = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        GeneratedCity.records(new Size(k * 1_000), seed).forEach(record -> {
            Checked checked = checker.check(record);
            assertThat(checked.violations()).as(record.toString()).isEmpty();
            assertThat(ids.add(record.id())).as("%s is there once", record).isTrue();
            if (record instanceof NodeRecord node) {
                nodes.add(new NodeRef(node.label(), node.id()));
                names.add(node.label());
                assertThat(node.properties()).containsKeys("nameZhHans", "nameEn", "recordedAt", "visibility");
            } else if (record instanceof RelationshipRecord tie) {
                names.add(tie.type());
                assertThat(nodes.contains(tie.from()) && nodes.contains(tie.to()))
                        .as("ends of %s come first", tie)
                        .isTrue();
            }
        });
        assertThat(nodes.size()).isCloseTo(k * 1_000, Percentage.withPercentage(5));
        assertThat(names)
                .containsAll(MODEL.nodeTypes().stream().map(NodeType::label).toList())
                .containsAll(MODEL.relationshipTypes().stream()
                        .map(RelationshipType::name)
                        .toList());
    }

    @Example
    void isAsLargeAsAskedForAtAHundredThousand() {
        long nodes = GeneratedCity.records(Size.of("100k"), 1)
                .filter(NodeRecord.class::isInstance)
                .count();
        assertThat(nodes).isCloseTo(100_000, Percentage.withPercentage(5));
    }

    @Example
    void aFewHaveMostOfTheTies() {
        List<GraphRecord> records = GeneratedCity.records(Size.of("20k"), 7).toList();
        heavyTailed(degrees(records, "KNOWS", true), 20, 1.9, 3.5);
        heavyTailed(degrees(records, "TOOK_PART", false), 5, 1.5, 4.5);
        int[] caseloads = degrees(records, "WORKS_ON", false);
        assertThat((double) caseloads[0]).as("largest caseload").isGreaterThan(10 * mean(caseloads));
    }

    @Example
    void hasOrganizationsOfEveryKindAndResourcesOfEveryClass() {
        assertThat(values("Organization", "kind")).isEqualTo(possible("Organization", "kind"));
        assertThat(values("Resource", "resourceClass")).isEqualTo(possible("Resource", "resourceClass"));
        assertThat(values("Person", "visibility")).containsExactlyInAnyOrder("PARTNERS", "PRIVATE");
    }

    @Example
    void refusesWhatIsNoSize() {
        assertThat(Size.of("1M")).isEqualTo(new Size(1_000_000));
        assertThatThrownBy(() -> Size.of("many")).hasMessageContaining("is no size");
        assertThatThrownBy(() -> Size.of("2m")).hasMessageContaining("from 5k to 1m");
    }

    private static Set<String> values(String label, String property) {
        return GeneratedCity.records(Size.of("5k"), 3)
                .filter(record ->
                        record instanceof NodeRecord node && node.label().equals(label))
                .map(record -> String.valueOf(record.properties().get(property)))
                .collect(Collectors.toSet());
    }

    private static Set<String> possible(String label, String property) {
        return MODEL.nodeType(label).properties().stream()
                .filter(p -> p.name().equals(property))
                .flatMap(p -> p.values().stream())
                .collect(Collectors.toSet());
    }

    /** Degrees of the ends that have any, the largest first; of both ends or of starts only. */
    private static int[] degrees(List<GraphRecord> records, String type, boolean both) {
        Map<NodeRef, Integer> degrees = new HashMap<>();
        for (GraphRecord record : records) {
            if (record instanceof RelationshipRecord tie && tie.type().equals(type)) {
                degrees.merge(tie.from(), 1, Integer::sum);
                if (both) {
                    degrees.merge(tie.to(), 1, Integer::sum);
                }
            }
        }
        return degrees.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void heavyTailed(int[] degrees, double timesMean, double least, double most) {
        assertThat((double) degrees[0]).as("largest degree").isGreaterThan(timesMean * mean(degrees));
        assertThat(tailExponent(degrees)).as("exponent of the tail").isBetween(least, most);
    }

    /** Hill's estimate over the upper five per cent. */
    private static double tailExponent(int[] degrees) {
        int tail = degrees.length / 20;
        double sum = 0;
        for (int i = 0; i < tail; i++) {
            sum += Math.log((double) degrees[i] / degrees[tail]);
        }
        return 1 + tail / sum;
    }

    private static double mean(int[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static String digest(Size size, long seed) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            GeneratedCity.records(size, seed)
                    .forEach(record ->
                            sha.update(RecordLines.of(record).toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
