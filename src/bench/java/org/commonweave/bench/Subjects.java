package org.commonweave.bench;

import java.util.HashMap;
import java.util.Map;
import org.commonweave.read.GlobalId;

/** What the requests ask about: found in the graph, the same on every run. */
final class Subjects {

    private Subjects() {}

    static Map<String, Object> of(Bare bare) {
        Map<String, Object> known = new HashMap<>();
        known.put("community", place(bare, "c3"));
        known.put("subdistrict", place(bare, "s1"));
        known.put("agency", organization(bare, "d0.agency.0"));
        known.put("partner", organization(bare, "d0.agency.1"));
        known.put("organization", organization(bare, "c3.org.0"));
        known.put("lat", bare.value("MATCH (p:Place) WHERE p.externalId = $key RETURN p.location.latitude", "c3"));
        known.put("lon", bare.value("MATCH (p:Place) WHERE p.externalId = $key RETURN p.location.longitude", "c3"));
        return known;
    }

    private static String place(Bare bare, String key) {
        Object id = bare.value("MATCH (p:Place) WHERE p.externalId = $key RETURN p.id", key);
        return new GlobalId("Place", id.toString()).encode();
    }

    private static String organization(Bare bare, String key) {
        return bare.value("MATCH (o:Organization) WHERE o.externalId = $key RETURN o.id", key)
                .toString();
    }
}
