package org.commonweave.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweave.access.Visible;

/** One question, as GraphQL and as Cypher written by hand for the same answer. */
enum Question {
    /** One organization with three of its relations. */
    ORGANIZATION("""
            query($id: ID!) { organization(id: $id) { uuid name kind staffCount
              servedPlaces(first: 10) { nodes { uuid name level } }
              resources(first: 10) { nodes { uuid name resourceClass capacity } }
              agreements(first: 10) { nodes { uuid name kind } } } }""", """
            MATCH (o:Organization {id: $id}) WHERE present(o)
            RETURN {organization: {uuid: o.id, name: name(o), kind: o.kind, staffCount: o.staffCount,
              servedPlaces: {nodes: COLLECT {
                MATCH (o)-[r:SERVES]->(n:Place) WHERE present(r) AND present(n)
                WITH n ORDER BY n.sortKey, n.id LIMIT 10 RETURN {uuid: n.id, name: name(n), level: n.level} }},
              resources: {nodes: COLLECT {
                MATCH (o)-[r:PROVIDES]->(n:Resource) WHERE present(r) AND present(n)
                WITH n ORDER BY n.sortKey, n.id LIMIT 10
                RETURN {uuid: n.id, name: name(n), resourceClass: n.resourceClass, capacity: n.capacity} }},
              agreements: {nodes: COLLECT {
                MATCH (o)-[r:PARTY_TO]->(n:Agreement) WHERE present(r) AND present(n)
                WITH n ORDER BY n.sortKey, n.id LIMIT 10 RETURN {uuid: n.id, name: name(n), kind: n.kind} }}
            }} AS data""", """
            MATCH (o:Organization) WHERE o.visibility = 'PUBLIC' WITH o ORDER BY o.id LIMIT 400
            RETURN {id: o.id} AS variables"""),
    /** Services near a point, nearest first. */
    NEAR("""
            query($lat: Float!, $lon: Float!) {
              resources(near: {point: {latitude: $lat, longitude: $lon}, meters: 500}, first: 20) {
                edges { distanceMeters node { uuid name resourceClass capacity unit } } } }""", """
            WITH point({latitude: $lat, longitude: $lon}) AS here
            CALL (here) {
              MATCH (p:Place) WHERE point.distance(p.location, here) <= 500.0 AND present(p)
              MATCH (p)<-[r:LOCATED_AT]-(n:Resource) WHERE present(r) AND present(n)
              WITH n, point.distance(p.location, here) AS meters
              WITH n, min(meters) AS distance ORDER BY distance, n.id LIMIT 20
              RETURN collect({distanceMeters: distance, node: {uuid: n.id, name: name(n),
                resourceClass: n.resourceClass, capacity: n.capacity, unit: n.unit}}) AS edges }
            RETURN {resources: {edges: edges}} AS data""", """
            MATCH (p:Place {level: 'COMMUNITY'}) WITH p ORDER BY p.id LIMIT 400
            RETURN {lat: p.location.latitude, lon: p.location.longitude} AS variables""");

    private final String graphql;
    private final String cypher;
    private final String parameters;

    Question(String graphql, String cypher, String parameters) {
        this.graphql = graphql;
        this.cypher = cypher;
        this.parameters = parameters;
    }

    /** What a client of the service sends. */
    Map<String, Object> request(Map<String, Object> variables) {
        return Map.of("query", graphql, "variables", variables);
    }

    String graphql() {
        return graphql;
    }

    /** The statement with the predicates of visibility and validity the service uses. */
    String cypher() {
        return cypher.replaceAll("\\bname\\((\\w)\\)", "coalesce($1.nameZhHans, $1.nameZhHant, $1.nameEn, $1.id)")
                .transform(text -> {
                    String written = text;
                    for (String variable : List.of("o", "n", "p", "r")) {
                        written = written.replace("present(" + variable + ")", Visible.present(variable));
                    }
                    return written;
                });
    }

    /** Gives sets of variables to ask with. */
    String parameters() {
        return parameters;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
