package org.commonweave.bench.tour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.record.NodeRef;

/** The records of a tour. */
final class Cast {

    static final String WATER = "water";
    static final String FIRE = "fire";
    static final String HALL = "hall";
    static final String OFFICE = "office";
    static final String AGENCY = "agency";
    static final String CHARITY = "charity";
    static final String COMMITTEE = "committee";
    static final String SHELTER = "shelter";

    /** What an acquaintance is confirmed by that would end next; and one that ended when nobody alive was there. */
    private static final int YEARS_LEFT = 99;

    private static final int YEARS_OVER = 130;

    private final Stage stage;

    private Cast(Stage stage) {
        this.stage = stage;
    }

    static void on(Stage stage) {
        Cast cast = new Cast(stage);
        cast.organizations();
        cast.things();
        cast.lapsed();
        cast.activities();
        for (String name : List.of("ann", "bob", "cat", "zoe")) {
            cast.person(name);
        }
        cast.ties();
        cast.over();
        cast.somebody();
    }

    private NodeRef community() {
        return new NodeRef("Place", stage.community);
    }

    private NodeRef subdistrict() {
        return new NodeRef("Place", stage.subdistrict);
    }

    private NodeRef category() {
        return new NodeRef("Category", stage.category);
    }

    private void organizations() {
        organization(COMMITTEE, "RESIDENTS_COMMITTEE", community());
        organization(OFFICE, "SUBDISTRICT", subdistrict());
        organization(WATER, "DEPARTMENT", subdistrict());
        organization(FIRE, "DEPARTMENT", subdistrict());
        organization(AGENCY, "SOCIAL_WORK_AGENCY", subdistrict());
        organization(CHARITY, "CHARITY", subdistrict());
        organization(HALL, "PARTY_PLATFORM", subdistrict());
        // Where it is found is nobody's business, which is looked after whenever it or its site is written.
        stage.node("Place", SHELTER, Map.of("level", "SITE"));
        stage.tie("WITHIN", stage.ref("Place", SHELTER), community(), Map.of());
        stage.node("Organization", SHELTER, Map.of("kind", "CHARITY", "confidentialLocation", true));
        stage.tie(
                "LOCATED_AT",
                stage.ref("Organization", SHELTER),
                stage.ref("Place", SHELTER),
                Map.of("visibility", "ORG", "ownerId", stage.organization(SHELTER)));
    }

    private void organization(String name, String kind, NodeRef serves) {
        stage.node("Organization", name, Map.of("kind", kind));
        stage.tie("SERVES", stage.ref("Organization", name), serves, Map.of());
    }

    private void things() {
        lot("rice", 20);
        need("hunger", 8);
        need("school", 6);
        need("flood", 1);
        stage.node("Agreement", "accord", Map.of("kind", "JOINT_MEETING"));
    }

    private void lot(String name, double kilograms) {
        NodeRef lot = stage.ref("Resource", name);
        stage.node(
                "Resource",
                name,
                Map.of(
                        "resourceClass",
                        "CHARITABLE",
                        "kind",
                        "LOT",
                        "capacity",
                        kilograms,
                        "unit",
                        "kg",
                        "divisible",
                        true));
        stage.tie("PROVIDES", stage.ref("Organization", CHARITY), lot, Map.of());
        stage.tie("IN_CATEGORY", lot, category(), Map.of());
        stage.tie("LOCATED_AT", lot, community(), Map.of());
    }

    private void need(String name, double kilograms) {
        NodeRef need = stage.ref("Need", name);
        stage.node("Need", name, Map.of("status", "OPEN", "quantity", kilograms, "unit", "kg"));
        stage.tie("HAS_NEED", stage.ref("Organization", COMMITTEE), need, Map.of());
        stage.tie("IN_CATEGORY", need, category(), Map.of());
        stage.tie("LOCATED_AT", need, community(), Map.of());
    }

    /** Reserved, and never confirmed in time. */
    private void lapsed() {
        lot("bread", 10);
        need("breakfast", 2);
        stage.tie(
                "ALLOCATED",
                stage.ref("Resource", "bread"),
                stage.ref("Need", "breakfast"),
                Map.of(
                        "quantity",
                        2,
                        "unit",
                        "kg",
                        "status",
                        "RESERVED",
                        "at",
                        stage.now.minusDays(20),
                        "holdUntil",
                        stage.now.minusDays(6)));
    }

    private void activities() {
        activity("past", -20, Map.of());
        activity("soon", 5, Map.of("places", 4));
        activity("later", 8, Map.of("places", 4));
        stage.node("Activity", "long ago", Map.of("kind", "EVENT", "start", stage.now.minusYears(YEARS_OVER)));
    }

    private void activity(String name, int days, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("kind", "EVENT");
        properties.put("start", stage.now.plusDays(days));
        properties.put("end", stage.now.plusDays(days).plusHours(2));
        stage.node("Activity", name, properties);
        NodeRef activity = stage.ref("Activity", name);
        stage.tie("LED", stage.ref("Organization", AGENCY), activity, Map.of());
        stage.tie("LOCATED_AT", activity, community(), Map.of());
        stage.tie("IN_CATEGORY", activity, category(), Map.of());
    }

    private void person(String name) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("nameEn", stage.called(name));
        properties.put("consentShare", true);
        properties.put("consentIntroduce", true);
        properties.put("consentStats", true);
        properties.put("consentInvite", true);
        properties.put("visibility", "PARTNERS");
        properties.put("ownerId", stage.organization(AGENCY));
        stage.node("Person", name, properties);
        NodeRef person = stage.ref("Person", name);
        stage.tie("INTERESTED_IN", person, category(), Map.of());
        stage.tie(
                "TOOK_PART",
                person,
                stage.ref("Activity", "past"),
                Map.of("hours", 2, "confirmedBy", List.of(person.id(), stage.organization(AGENCY))));
    }

    private void ties() {
        stage.tie("HOLDS_ROLE", stage.ref("Person", "ann"), stage.ref("Organization", AGENCY), Map.of("role", "clerk"));
        stage.tie(
                "HOLDS_ROLE", stage.ref("Person", "bob"), stage.ref("Organization", CHARITY), Map.of("role", "clerk"));
        stage.tie(
                "KNOWS",
                stage.ref("Person", "ann"),
                stage.ref("Person", "bob"),
                Map.of("trust", 0.9, "consentBoth", true));
    }

    /** Older than anything of the city's, so that what is over can be swept without the city. */
    private void over() {
        stage.tie(
                "KNOWS",
                stage.ref("Person", "ann"),
                stage.ref("Person", "cat"),
                Map.of("trust", 0.5, "consentBoth", true, "confirmedAt", stage.now.minusYears(YEARS_LEFT)));
        stage.tie(
                "KNOWS",
                stage.ref("Person", "bob"),
                stage.ref("Person", "cat"),
                Map.of("trust", 0.5, "consentBoth", true, "confirmedAt", stage.now.minusYears(YEARS_OVER)));
        stage.tie(
                "INVITED",
                stage.ref("Person", "cat"),
                stage.ref("Activity", "long ago"),
                Map.of("at", stage.now.minusYears(YEARS_OVER), "status", "DECLINED"));
    }

    /** Zoe, who will be erased, has something of hers wherever there can be. */
    private void somebody() {
        NodeRef zoe = stage.ref("Person", "zoe");
        NodeRef ann = stage.ref("Person", "ann");
        stage.node("Need", "zoe's", Map.of("status", "OPEN"));
        stage.node("Resource", "zoe's", Map.of("resourceClass", "MATERIAL", "unit", "h"));
        stage.tie("HAS_NEED", zoe, stage.ref("Need", "zoe's"), Map.of());
        stage.tie("PROVIDES", zoe, stage.ref("Resource", "zoe's"), Map.of());
        stage.tie("LOCATED_AT", stage.ref("Resource", "zoe's"), community(), Map.of());
        stage.tie(
                "ALLOCATED",
                stage.ref("Resource", "zoe's"),
                stage.ref("Need", "school"),
                Map.of("quantity", 1, "unit", "h", "at", stage.now.minusDays(30), "status", "DELIVERED"));
        stage.tie("KNOWS", ann, zoe, Map.of("trust", 0.7, "consentBoth", true));
        stage.tie(
                "GAVE_TIME",
                zoe,
                ann,
                Map.of(
                        "hours",
                        1.5,
                        "at",
                        stage.now.minusDays(30),
                        "confirmedBoth",
                        true,
                        "confirmedBy",
                        List.of(zoe.id(), ann.id())));
    }
}
