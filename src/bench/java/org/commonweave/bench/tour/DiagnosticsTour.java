package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.access.Role;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.transfer.RecordLoad;

/**
 * Figures of a community, those about people included, once more when so few took part since that the difference would tell
 * of them; and where an organization or a need is at home.
 */
final class DiagnosticsTour implements Tour {

    private static final String FIGURES = """
            query($place: ID!) { diagnostics(place: $place, asOf: "2026-06-30T00:00:00+08:00") {
              participation { cohortSkew { value } volunteerLoad { value } hourConcentration { value } }
              resources { resourceTapping { value } } collaboration { collaborationGaps { value } }
              response { closedShare { value } } } }""";

    private static final String CLASS = "class";

    @Override
    public void walk(Guide guide, Stage stage) {
        String office = stage.as(Role.PLANNER, Cast.OFFICE);
        Map<String, Object> place = Map.of("place", stage.community);
        guide.data(office, FIGURES, place);
        // Written while the facts are kept, so that these are read on from where they were.
        guide.bean(RecordLoad.class).load(taken(stage), count -> {});
        guide.data(office, FIGURES, place);
        String agency = stage.as(Role.AGENCY, Cast.AGENCY);
        guide.data(
                agency,
                "query($need: ID!) { untappedResources(need: $need) { ranking { value } } }",
                Map.of("need", stage.id("Need", "hunger")));
        guide.data(
                agency,
                "query($from: ID!, $to: ID!) { introductionPaths(from: $from, to: $to) { paths { reliability } } }",
                Map.of("from", stage.organization(Cast.AGENCY), "to", stage.organization(Cast.CHARITY)));
    }

    private static Stream<GraphRecord> taken(Stage stage) {
        String start = "2026-04-15T09:00:00+08:00";
        NodeRecord activity = stage.record("Activity", CLASS, Map.of("kind", "EVENT", "start", start));
        RelationshipRecord there = stage.record(
                "LOCATED_AT",
                stage.ref("Activity", CLASS),
                new org.commonweave.record.NodeRef("Place", stage.community),
                Map.of());
        RelationshipRecord led =
                stage.record("LED", stage.ref("Organization", Cast.AGENCY), stage.ref("Activity", CLASS), Map.of());
        Stream<GraphRecord> parts = Stream.of("ann", "bob")
                .map(name -> stage.record(
                        "TOOK_PART",
                        stage.ref("Person", name),
                        stage.ref("Activity", CLASS),
                        Map.of(
                                "hours",
                                2,
                                "confirmedBy",
                                List.of(stage.person(name), stage.organization(Cast.AGENCY)))));
        return Stream.concat(Stream.of(activity, there, led), parts);
    }
}
