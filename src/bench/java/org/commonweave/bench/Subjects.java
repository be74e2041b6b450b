package org.commonweave.bench;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.commonweave.read.GlobalIds;

/** What the requests ask about: found in the graph, the same on every run. */
final class Subjects {

    private Subjects() {}

    static Map<String, Object> of(Bare bare) {
        Map<String, Object> known = new HashMap<>();
        known.put("community", global("Place", bare.text("MATCH (p:Place {externalId: 'c3'}) RETURN p.id")));
        known.put("subdistrict", global("Place", bare.text("MATCH (p:Place {externalId: 's1'}) RETURN p.id")));
        known.put("agency", bare.text("MATCH (o:Organization {externalId: 'd0.agency.0'}) RETURN o.id"));
        known.put("organization", bare.text("MATCH (o:Organization {externalId: 'c3.org.5'}) RETURN o.id"));
        known.put("lat", bare.value("MATCH (p:Place {externalId: 'c3'}) RETURN p.location.latitude"));
        known.put("lon", bare.value("MATCH (p:Place {externalId: 'c3'}) RETURN p.location.longitude"));
        return known;
    }
}
