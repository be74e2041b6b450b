package org.commonweave.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonweave.access.Moment;
import org.commonweave.access.Viewer;
import org.commonweave.access.Visible;
import org.commonweave.diagnosis.Frame;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Role;

/**
 * One statement that finds by itself which resources would serve a need and are within reach of the one who asks: it
 * expands every path over acquaintances and agreements, and goes by the rules of the service in all else. Who and which
 * agreements belong to the place it is told.
 */
record NaiveTapping(Bare bare, Viewer viewer, Frame frame, Projection facts) {

    private static final Pattern PREDICATE = Pattern.compile("\\b(present|visible|inForce|known|personal)\\((\\w+)\\)");

    private static final String STATEMENT = """
            PROFILE
            MATCH (asker:Organization {id: $asker}) WHERE present(asker)
            CALL (asker) {
              RETURN asker AS met, 0 AS hops
              UNION
              MATCH (asker)<-[own:HOLDS_ROLE]-(start:Person)
              WHERE start.consentIntroduce AND inForce(own) AND inForce(start) AND start.id IN $people
              MATCH path = (start)-[:KNOWS*0..4]-(end:Person)
              WHERE all(x IN nodes(path) WHERE x.consentIntroduce AND inForce(x) AND x.id IN $people)
                AND all(k IN relationships(path) WHERE k.trust > 0 AND inForce(k) AND (visible(k) OR k.consentBoth))
                AND size([k IN relationships(path) WHERE NOT coalesce(k.consentBoth, false)]) <= 1
              WITH DISTINCT end, length(path) AS hops
              MATCH (end)-[post:HOLDS_ROLE]->(met:Organization)
              WHERE inForce(post) AND present(met) AND met.id IN $organizations
              RETURN met, min(hops) AS hops
            }
            WITH met, min(hops) AS hops
            MATCH (met) ((a:Organization)-[one:PARTY_TO]->(paper:Agreement)<-[other:PARTY_TO]-(b:Organization)
              WHERE present(one) AND present(other) AND present(paper) AND paper.id IN $agreements
                AND NOT coalesce(paper.separation, false) AND paper.kind <> 'SEPARATION'
                AND present(b) AND b.id IN $organizations){0,4} (owner)
            WHERE size(paper) + hops <= 4
            WITH collect(DISTINCT owner) AS owners
            MATCH (need:Need {id: $need})-[wants:IN_CATEGORY]->(wanted:Category)
            WHERE visible(wants) AND known(wants) AND visible(wanted)
            MATCH (wanted)-[:BROADER*0..1]->()<-[:BROADER*0..1]-(category:Category)
            WITH owners, collect(DISTINCT category) AS categories
            MATCH territory = (:Place {id: $place})<-[:WITHIN*0..8]-(place:Place)
            WHERE all(step IN nodes(territory) WHERE visible(step) AND known(step))
            MATCH (place)<-[at:LOCATED_AT|SERVES]-(resource:Resource)
            WHERE visible(at) AND known(at) AND visible(resource) AND known(resource)
              AND NOT coalesce(resource.reserve, false) AND coalesce(resource.capacity, 1) <> 0
              AND coalesce(resource.validFrom < $windowTo, true) AND coalesce($windowFrom < resource.validTo, true)
              AND coalesce($windowFrom < resource.expiresAt, true)
            WITH DISTINCT resource, owners, categories
            WHERE EXISTS { MATCH (resource)-[in:IN_CATEGORY]->(c) WHERE visible(in) AND known(in) AND c IN categories }
              AND (EXISTS { MATCH (resource)<-[gives:PROVIDES]-(o:Organization)
                            WHERE present(gives) AND o IN owners }
                OR EXISTS { MATCH (resource)<-[gives:PROVIDES]-(giver:Person)-[post:HOLDS_ROLE]->(o:Organization)
                            WHERE giver.consentIntroduce AND giver.id IN $people AND inForce(gives) AND inForce(post)
                              AND o IN owners })
            RETURN resource.id AS id""";

    /** What was found, and what it took. */
    Bare.Profiled of(String place, String asker, String need) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.putAll(viewer.parameters());
        parameters.putAll(new Moment(frame.asOf(), frame.knownAt()).parameters());
        parameters.put("windowFrom", frame.window().from());
        parameters.put("windowTo", frame.window().to());
        parameters.put("people", holders());
        parameters.put("organizations", List.copyOf(facts.organizations().keySet()));
        parameters.put("agreements", List.copyOf(facts.agreements().keySet()));
        parameters.put("place", place);
        parameters.put("asker", asker);
        parameters.put("need", need);
        return bare.profile(written(STATEMENT), parameters);
    }

    /** Who holds a post in the place: others introduce nobody. */
    private List<String> holders() {
        return facts.roles().values().stream()
                .filter(role -> role.validity().covers(frame.asOf()))
                .map(Role::person)
                .distinct()
                .toList();
    }

    private static String written(String statement) {
        return PREDICATE.matcher(statement).replaceAll(match -> {
            String variable = match.group(2);
            String meant = switch (match.group(1)) {
                case "present" -> Visible.present(variable);
                case "visible" -> Visible.visible(variable);
                case "inForce" -> Visible.inForce(variable);
                case "known" -> Visible.known(variable);
                default -> Visible.personal(variable);
            };
            return java.util.regex.Matcher.quoteReplacement("(" + meant + ")");
        });
    }
}
