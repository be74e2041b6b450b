package org.commonweave.projection;

/** The blocs actors are counted in when nobody said otherwise: a committee and its service station are one. */
public final class Blocs {

    private Blocs() {}

    public static String usual(String kind) {
        return switch (kind) {
            case "RESIDENTS_COMMITTEE", "SERVICE_STATION" -> "COMMITTEE_SYSTEM";
            case "SUBDISTRICT", "DEPARTMENT" -> "GOVERNMENT";
            case "PARTY_ORG", "PARTY_PLATFORM" -> "PARTY";
            case "SOCIAL_WORK_AGENCY", "CHARITY", "FOUNDATION" -> "SOCIAL";
            case "COMMUNITY_ORG", "OWNERS_COMMITTEE" -> "RESIDENT_SELF_ORG";
            case "SCHOOL", "HOSPITAL" -> "INSTITUTION";
            default -> kind;
        };
    }
}
