package org.commonweave.bench.tour;

import java.util.Map;
import org.commonweave.access.Role;
import tools.jackson.databind.JsonNode;

/** Records that are made, changed, linked, ended and drawn, and looked at with somebody else's eyes. */
final class RecordsTour implements Tour {

    @Override
    public void walk(Guide guide, Stage stage) {
        String agency = stage.as(Role.AGENCY, Cast.AGENCY);
        String need = made(guide, stage, agency);
        drawn(guide, stage, agency);
        String administrator = stage.as(Role.ADMINISTRATOR, Cast.OFFICE);
        guide.data(administrator, """
                query($id: ID!) { viewAs(viewer: {role: CHARITY}, id: $id) { isVisible rule
                  links { type shown total } } }""", Map.of("id", global("Organization", stage.organization(Cast.AGENCY))));
        guide.change(agency, "endRecord", "uuid", Map.of("id", global("Need", need)));
        guide.data(
                stage.as(Role.PLANNER, Cast.OFFICE),
                "{ people(first: 50) { nodes { name } } whistles(first: 20) { nodes { state blownBy { name } } } }",
                Map.of());
    }

    private static String global(String label, String uuid) {
        return new org.commonweave.read.GlobalId(label, uuid).encode();
    }

    /** A need of the agency's, with one key twice; and its link, which is taken back. */
    private static String made(Guide guide, Stage stage, String agency) {
        Map<String, Object> input = Map.of("nameEn", "Chairs", "status", "OPEN", "idempotencyKey", Stage.key());
        String need = create(guide, agency, input).path("uuid").asString();
        create(guide, agency, input);
        JsonNode link = guide.change(
                agency,
                "linkHasNeed",
                "uuid",
                Map.of("from", global("Organization", stage.organization(Cast.AGENCY)), "to", global("Need", need)));
        guide.change(agency, "unlink", "uuid", Map.of("uuid", link.path("uuid").asString(), "type", "HAS_NEED"));
        return need;
    }

    private static JsonNode create(Guide guide, String agency, Map<String, Object> input) {
        return guide.change(agency, "createNeed", "need { uuid version }", input)
                .path("need");
    }

    private static void drawn(Guide guide, Stage stage, String agency) {
        guide.data(
                agency,
                "query($place: ID!) { graphView(place: $place) { shownNodes totalNodes } }",
                Map.of("place", global("Place", stage.community)));
        guide.data(
                agency,
                "query($id: ID!) { graphView(around: $id, hops: 2) { nodes { id } edges { from to } } }",
                Map.of("id", global("Organization", stage.organization(Cast.AGENCY))));
        guide.data(
                agency,
                "query($id: ID!) { partners(organization: $id, first: 20) { nodes { evidenceCount } } }",
                Map.of("id", stage.organization(Cast.AGENCY)));
    }
}
