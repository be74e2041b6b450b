package org.commonweave.generator;

import java.util.List;
import java.util.Map;
import org.commonweave.sample.Facts;

/** The city, its districts and sub-districts, and the bodies that serve more than one community. */
final class Authorities {

    /** Kinds of body by sub-district, in order. */
    private static final List<String> LOCAL = List.of(
            "SUBDISTRICT",
            "PARTY_ORG",
            "PARTY_PLATFORM",
            "DEPARTMENT",
            "DEPARTMENT",
            "DEPARTMENT",
            "DEPARTMENT",
            "DEPARTMENT",
            "HOSPITAL");

    /** The first of the departments among them, and how many there are. */
    private static final int FIRST_SECTION = 3;

    static final int SECTIONS = 5;

    /** Where the platform comes among them. */
    static final int PLATFORM = 2;

    private static final int BUREAUS = 8;
    private static final int FOUNDATIONS = 2;

    /** Agencies and charities of a district, those with the largest caseload first. */
    static final int AGENCIES = 20;

    /** Kinds of help each of them can give. */
    private static final int OFFERS = 3;

    private static final String SOURCE = "register";

    private final Plan plan;
    private final Words words;

    Authorities(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /** How many nodes there are above the communities, the city left out. */
    static int nodes(int subDistricts) {
        int districts = Plan.parts(subDistricts, Plan.SUBDISTRICTS_IN_DISTRICT);
        return subDistricts * (1 + LOCAL.size()) + districts * (1 + BUREAUS + FOUNDATIONS + AGENCIES);
    }

    static String agency(int district, int rank) {
        return "d" + district + ".agency." + rank;
    }

    static String bureau(int district, int index) {
        return "d" + district + ".bureau." + index;
    }

    static String foundation(int district, int index) {
        return "d" + district + ".foundation." + index;
    }

    static String section(int subDistrict, int index) {
        return body(subDistrict, FIRST_SECTION + index);
    }

    static String body(int subDistrict, int index) {
        return "s" + subDistrict + ".body." + index;
    }

    Sheet city() {
        Sheet sheet = new Sheet(plan.scope());
        Facts city = new Words.Name("远汀市", "Yuanting City")
                .facts()
                .with("level", "CITY")
                .with("location", Map.of("latitude", Territory.LATITUDE, "longitude", Territory.LONGITUDE));
        sheet.node("Place", "city", "gazetteer", city);
        return sheet;
    }

    Sheet district(int district) {
        Sheet sheet = new Sheet(plan.scope());
        Words.Name name = words.district(district);
        End place = sheet.node(
                "Place",
                "d" + district,
                "gazetteer",
                name.with("区", "District")
                        .facts()
                        .with("level", "DISTRICT")
                        .with("location", Territory.middleOf(district * 80)));
        sheet.tie("WITHIN", place, sheet.open("Place", "city"), Facts.none());
        for (int i = 0; i < BUREAUS; i++) {
            body(sheet, bureau(district, i), "DEPARTMENT", name.with("区", "District"), i, place);
        }
        for (int i = 0; i < FOUNDATIONS; i++) {
            body(sheet, foundation(district, i), "FOUNDATION", name, i, place);
        }
        for (int i = 0; i < AGENCIES; i++) {
            End agency = body(sheet, agency(district, i), i % 5 < 3 ? "SOCIAL_WORK_AGENCY" : "CHARITY", name, i, place);
            for (int offer = 0; offer < OFFERS; offer++) {
                sheet.tie("OFFERS", agency, Sheet.category(words.topic(i * OFFERS + offer)), Facts.none());
            }
        }
        return sheet;
    }

    Sheet subDistrict(int index) {
        int district = index / Plan.SUBDISTRICTS_IN_DISTRICT;
        Sheet sheet = new Sheet(plan.scope());
        Words.Name name = words.subDistrict(index);
        End place = sheet.node(
                "Place",
                "s" + index,
                "gazetteer",
                name.with("街道", "Sub-district")
                        .facts()
                        .with("level", "SUBDISTRICT")
                        .with("location", Territory.middleOf(index * 8)));
        sheet.tie("WITHIN", place, sheet.open("Place", "d" + district), Facts.none());
        End office = sheet.open("Organization", body(index, 0));
        for (int i = 0; i < LOCAL.size(); i++) {
            End body = body(sheet, body(index, i), LOCAL.get(i), name, i, place);
            if (LOCAL.get(i).equals("DEPARTMENT")) {
                sheet.tie("PART_OF", body, office, Facts.none());
            }
        }
        return sheet;
    }

    private End body(Sheet sheet, String key, String kind, Words.Name place, int index, End serves) {
        Facts facts = words.organization(place, kind)
                .numbered(index + 1)
                .facts()
                .with("kind", kind)
                .with("level", kind.equals("DEPARTMENT") || kind.equals("SUBDISTRICT") ? level(key) : null)
                .with("staffCount", 5.0 + 160.0 / (index + 1));
        End body = sheet.node("Organization", key, SOURCE, facts);
        sheet.tie("SERVES", body, serves, Facts.none());
        return body;
    }

    private static String level(String key) {
        return key.startsWith("d") ? "DISTRICT" : "SUBDISTRICT";
    }
}
