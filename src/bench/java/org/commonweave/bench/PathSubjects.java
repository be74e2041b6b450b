package org.commonweave.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonweave.read.GlobalId;

/**
 * What the questions about paths are asked about: found by its place in the plan of a generated city, so that it is the
 * same on every run and comparable at every size.
 */
record PathSubjects(Bare bare) {

    /** Whom a write is about, so that it concerns what is asked, or does not. */
    static final String HERE = "here";

    static final String ELSEWHERE = "elsewhere";

    private static final String PLACE = "MATCH (p:Place) WHERE p.externalId = $key RETURN p.id";
    private static final String ORGANIZATION = "MATCH (o:Organization) WHERE o.externalId = $key RETURN o.id";
    private static final String COUNT =
            "MATCH (p:Place {level: $key}) WHERE p.externalId STARTS WITH 'c' RETURN count(p)";
    private static final int OF_SUBDISTRICT = 8;
    private static final int OF_DISTRICT = 10;

    /** Committees of communities spread over the city, each with a neighbour and where they are. */
    List<Map<String, Object>> organizations(int wanted) {
        return communities(wanted).mapToObj(this::organization).toList();
    }

    private Map<String, Object> organization(int community) {
        Map<String, Object> known = new HashMap<>();
        String key = "c" + community;
        String id = value(ORGANIZATION, key + ".org.0");
        known.put("organization", id);
        known.put(HERE, id);
        known.put(ELSEWHERE, elsewhere(community));
        known.put("organizationId", new GlobalId("Organization", id).encode());
        known.put("other", value(ORGANIZATION, "c" + neighbour(community) + ".org.1"));
        known.put("subDistrict", place("s" + community / OF_SUBDISTRICT));
        known.put("need", value("MATCH (n:Need) WHERE n.externalId = $key RETURN n.id", key + ".need.0"));
        known.put("lat", bare.value("MATCH (p:Place) WHERE p.externalId = $key RETURN p.location.latitude", key));
        known.put("lon", bare.value("MATCH (p:Place) WHERE p.externalId = $key RETURN p.location.longitude", key));
        return known;
    }

    /** The next community of the same sub-district. */
    private int neighbour(int community) {
        int next = community + 1;
        return next / OF_SUBDISTRICT == community / OF_SUBDISTRICT && next < count() ? next : community - 1;
    }

    List<Map<String, Object>> places(String prefix, int wanted) {
        int count = count();
        int each = switch (prefix) {
            case "s" -> OF_SUBDISTRICT;
            case "d" -> OF_SUBDISTRICT * OF_DISTRICT;
            default -> 1;
        };
        int parts = (count + each - 1) / each;
        return spread(parts, wanted)
                .mapToObj(i -> Map.<String, Object>of(
                        "place",
                        place(prefix + i),
                        HERE,
                        value(ORGANIZATION, "c" + i * each + ".org.0"),
                        ELSEWHERE,
                        elsewhere(i * each)))
                .toList();
    }

    /** A committee as far away as there is one. */
    private String elsewhere(int community) {
        int count = count();
        return value(ORGANIZATION, "c" + (community + count / 2) % count + ".org.0");
    }

    private IntStream communities(int wanted) {
        return spread(count(), wanted);
    }

    /** Even steps from the first on: the last is often a part of its kind only. */
    static IntStream spread(int count, int wanted) {
        int number = Math.min(count, wanted);
        return IntStream.range(0, number).map(i -> (int) ((long) i * count / number));
    }

    private int count() {
        return Math.toIntExact((Long) bare.value(COUNT, "COMMUNITY"));
    }

    IntStream subDistricts(int wanted) {
        return spread((count() + OF_SUBDISTRICT - 1) / OF_SUBDISTRICT, wanted);
    }

    /** A committee of the sub-district. */
    String committee(int subDistrict) {
        return value(ORGANIZATION, "c" + subDistrict * OF_SUBDISTRICT + ".org.0");
    }

    /** The busiest agency of its district. */
    String agency(int subDistrict) {
        return value(ORGANIZATION, "d" + subDistrict / OF_DISTRICT + ".agency.0");
    }

    String place(String key) {
        return new GlobalId("Place", value(PLACE, key)).encode();
    }

    private String value(String statement, String key) {
        return bare.value(statement, key).toString();
    }

    /** Those that the query declares. */
    static Map<String, Object> declared(String query, Map<String, Object> known) {
        Map<String, Object> declared = new HashMap<>(known);
        declared.keySet().removeIf(name -> !query.contains("$" + name + ":"));
        return declared;
    }
}
