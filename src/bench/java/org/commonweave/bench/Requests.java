package org.commonweave.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that between them run the compiled reads of every shape and the statements under cypher/. */
final class Requests {

    static final Map<String, String> ALL = all();

    private Requests() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        reads(all);
        questions(all);
        return all;
    }

    private static void reads(Map<String, String> all) {
        all.put("one organization, three relations", """
                query($organization: ID!) { organization(id: $organization) { name
                  servedPlaces(first: 10) { nodes { name } } resources(first: 10) { nodes { name } }
                  agreements(first: 10) { nodes { name } } } }""");
        all.put("the busiest agency, its caseload", """
                query($agency: ID!) { organization(id: $agency) { name
                  caseload(first: 10) { totalCount nodes { name } } } }""");
        all.put("list, by name", "{ organizations(first: 20) { nodes { name } } }");
        all.put("list, with the total", "{ organizations(first: 20) { totalCount nodes { name } } }");
        all.put("list, one indexed filter", """
                { resources(first: 20, where: {resourceClass: {eq: VERTICAL}}) { nodes { name } } }""");
        all.put("list, with a nested relation", """
                { organizations(first: 20) { nodes { name resources(first: 5) { nodes { name } } } } }""");
        all.put("search, a rare word", "{ organizations(search: \"安歌里\", first: 20) { nodes { name } } }");
        all.put("search, a common word", "{ organizations(search: \"社区\", first: 20) { nodes { name } } }");
        all.put("near, 500 m", """
                query($lat: Float!, $lon: Float!) { resources(first: 20,
                  near: {point: {latitude: $lat, longitude: $lon}, meters: 500}) { edges { distanceMeters node { name } } } }""");
        all.put("near, 3 km", """
                query($lat: Float!, $lon: Float!) { resources(first: 20,
                  near: {point: {latitude: $lat, longitude: $lon}, meters: 3000}) { edges { distanceMeters node { name } } } }""");
        all.put("within a community", """
                query($community: ID!) { needs(first: 20, within: $community) { nodes { name } } }""");
        all.put("within a sub-district", """
                query($subdistrict: ID!) { needs(first: 20, within: $subdistrict) { nodes { name } } }""");
    }

    private static void questions(Map<String, String> all) {
        all.put("partners of a committee", """
                query($organization: ID!) { partners(organization: $organization, first: 20) { edges { node { partner { name } } } } }""");
        all.put("partners of the busiest agency", """
                query($agency: ID!) { partners(organization: $agency, first: 20) { edges { node { partner { name } } } } }""");
        all.put("diagnostics of a community", """
                query($community: ID!) { diagnostics(place: $community, asOf: "2026-06-30T00:00:00+08:00") {
                  actors { actorDiversity { value } } collaboration { collaborationGaps { value } } } }""");
        all.put("diagnostics of a sub-district", """
                query($subdistrict: ID!) { diagnostics(place: $subdistrict, asOf: "2026-06-30T00:00:00+08:00") {
                  actors { actorDiversity { value } } collaboration { collaborationGaps { value } } } }""");
        all.put("introduction paths, where the asker serves", """
                query($organization: ID!, $partner: ID!) { introductionPaths(from: $organization, to: $partner,
                  asOf: "2026-06-30T00:00:00+08:00") { value } }""");
    }
}
