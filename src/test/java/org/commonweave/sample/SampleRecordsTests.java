package org.commonweave.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.change.RecordChecker;
import org.commonweave.model.Model;
import org.commonweave.model.ModelConfiguration;
import org.commonweave.model.ModelReader;
import org.commonweave.model.NodeType;
import org.commonweave.model.RelationshipType;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.TraditionalChinese;
import org.junit.jupiter.api.Test;

class SampleRecordsTests {

    private final Sample sample = Sample.get();
    private final Model model = ModelReader.read(ModelConfiguration.sdl());

    @Test
    void comesOutTheSameEveryTime() {
        assertThat(SampleDistrict.records().toList())
                .isEqualTo(SampleDistrict.records().toList());
        assertThat(Digests.of(SampleDistrict.records())).isEqualTo(Digests.of(SampleDistrict.records()));
    }

    @Test
    void passesTheModelsOwnCheck() {
        RecordChecker checker = new RecordChecker(model);
        List<String> violations = sample.records().stream()
                .map(checker::check)
                .flatMap(checked -> checked.violations().stream().map(v -> checked.record() + ": " + v))
                .toList();
        assertThat(violations).isEmpty();
    }

    @Test
    void usesEveryLabelAndEveryRelationshipTypeOfTheModel() {
        assertThat(model.nodeTypes().stream().map(NodeType::label))
                .allMatch(label -> sample.nodes(label).findAny().isPresent());
        assertThat(model.relationshipTypes().stream().map(RelationshipType::name))
                .allMatch(type -> sample.ties(type).findAny().isPresent());
    }

    @Test
    void hasAFewThousandNodesAndNoIdentifierTwice() {
        assertThat(sample.records().stream().filter(NodeRecord.class::isInstance))
                .hasSizeBetween(1_000, 9_000);
        assertThat(sample.records()).extracting(GraphRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatIsThereAndSendsItFirst() {
        boolean tieSeen = false;
        for (GraphRecord record : sample.records()) {
            if (record instanceof RelationshipRecord tie) {
                tieSeen = true;
                assertThat(List.of(tie.from(), tie.to())).allMatch(sample::has, "is there");
            } else {
                assertThat(tieSeen).as("nodes come first").isFalse();
            }
        }
    }

    @Test
    void saysOfEveryRecordWhoSeesItAndWhenItBecameKnown() {
        assertThat(sample.records()).allSatisfy(record -> {
            Map<String, Object> properties = record.properties();
            assertThat(properties).containsKeys("visibility", "recordedAt");
            assertThat((OffsetDateTime) properties.get("recordedAt")).isBefore(SampleDistrict.REFERENCE);
            if (List.of("ORG", "PRIVATE").contains(properties.get("visibility"))) {
                assertThat(properties).containsKey("ownerId");
                String owner = String.valueOf(properties.get("ownerId"));
                assertThat(sample.has(new NodeRef("Organization", owner)) || sample.has(new NodeRef("Person", owner)))
                        .isTrue();
            }
        });
    }

    @Test
    void namesASourceForEveryNode() {
        List<NodeRef> sourced =
                sample.ties("FROM_SOURCE").map(RelationshipRecord::from).toList();
        assertThat(sourced).doesNotHaveDuplicates();
        model.nodeTypes().stream()
                .filter(type -> !type.label().equals("Source"))
                .flatMap(type -> sample.nodes(type.label()))
                .forEach(node -> assertThat(sourced).contains(new NodeRef(node.label(), node.id())));
    }

    @Test
    void isNamedInBothLanguages() {
        sample.records().stream().filter(NodeRecord.class::isInstance).forEach(node -> {
            assertThat(node.properties()).containsKeys("nameZhHans", "nameEn");
            assertThat(String.valueOf(node.properties().get("nameZhHans"))).containsPattern("\\p{IsHan}");
            assertThat(String.valueOf(node.properties().get("nameEn"))).doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(List.of("Organization", "Resource"))
                .allSatisfy(label -> assertThat(sample.nodes(label))
                        .allSatisfy(node ->
                                assertThat(node.properties()).containsKeys("descriptionZhHans", "descriptionEn")));
        assertThat(sample.nodes("Organization"))
                .anyMatch(node -> node.properties().containsKey("nameZhHant"));
    }

    @Test
    void callsPostsInEveryLanguage() {
        assertThat(sample.ties("HOLDS_ROLE")).isNotEmpty().allSatisfy(post -> {
            assertThat(String.valueOf(post.properties().get("role"))).containsPattern("\\p{IsHan}");
            assertThat(String.valueOf(post.properties().get("roleEn"))).matches("[A-Z][A-Za-z -]+");
            assertThat(TraditionalChinese.foreign(
                            String.valueOf(post.properties().get("roleZhHant"))))
                    .isEmpty();
        });
    }

    @Test
    void endsWhatItBeginsLater() {
        assertThat(sample.records()).allSatisfy(record -> {
            ordered(record.properties(), "validFrom", "validTo");
            ordered(record.properties(), "start", "end");
            ordered(record.properties(), "blownAt", "closedAt");
            ordered(record.properties(), "sentAt", "signedAt");
            ordered(record.properties(), "signedAt", "contactedAt");
            ordered(record.properties(), "contactedAt", "reportedAt");
            ordered(record.properties(), "reportedAt", "resolvedAt");
        });
    }

    private static void ordered(Map<String, Object> properties, String earlier, String later) {
        if (properties.get(earlier) instanceof OffsetDateTime from
                && properties.get(later) instanceof OffsetDateTime to) {
            assertThat(from).as(earlier).isBefore(to);
        }
    }
}
