package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** A plan that is proposed, carried out, and followed to its end; and a reservation that nobody confirmed. */
final class AllocationsTour implements Tour {

    private static final String PROPOSE = """
            query($input: ProposeMatchInput!) { proposeMatch(input: $input) {
              plan { id rowCount } userErrors { code message } } }""";

    private static final String ALLOCATIONS = """
            allocations { id need { uuid } status events { after } }""";

    @Override
    public void walk(Guide guide, Stage stage) {
        String charity = stage.as(Role.CHARITY, Cast.CHARITY);
        String committee = stage.as(Role.AGENCY, Cast.COMMITTEE);
        Map<String, Object> asked = Map.of(
                "place",
                stage.community,
                "lots",
                List.of(Map.of("lot", stage.id("Resource", "rice"))),
                "needs",
                List.of(stage.id("Need", "hunger"), stage.id("Need", "school")));
        JsonNode plan = guide.data(charity, PROPOSE, Map.of("input", asked)).at("/proposeMatch/plan");
        if (plan.path("rowCount").asInt() != 2) {
            throw new IllegalStateException("A plan for two needs was expected: " + plan);
        }
        Map<String, Object> commit = Map.of("plan", plan.path("id").asString(), "idempotencyKey", Stage.key());
        JsonNode reserved =
                guide.change(charity, "commitMatch", ALLOCATIONS, commit).path("allocations");
        String first = reserved.path(0).path("id").asString();
        String second = reserved.path(1).path("id").asString();
        String selection = "allocation { status }";
        guide.change(committee, "confirmDelivery", selection, Map.of("allocation", first));
        guide.change(
                charity, "releaseAllocation", selection, Map.of("allocation", second, "reason", "Needed elsewhere"));
        guide.data(
                charity,
                "query($lot: ID!) { lotJourney(lot: $lot) { delivered steps { after } } }",
                Map.of("lot", stage.id("Resource", "rice")));
        Guide.await("a reservation that nobody confirmed is given back", () -> given(guide, stage));
    }

    private static boolean given(Guide guide, Stage stage) {
        return "CANCELLED"
                .equals(guide.value(
                        "MATCH (:Resource {id: $lot})-[a:ALLOCATED]->() RETURN a.status",
                        Map.of("lot", stage.id("Resource", "bread"))));
    }
}
