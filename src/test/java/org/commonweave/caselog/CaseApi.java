package org.commonweave.caselog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonweave.testing.Api;
import tools.jackson.databind.JsonNode;

/** Steps of cases as a client takes them. */
public final class CaseApi {

    private final Api api;

    public CaseApi(Api api) {
        this.api = api;
    }

    /** The same as somebody. */
    public CaseApi as(String bearer) {
        return new CaseApi(api.as(bearer));
    }

    /** A mutation's payload, with the case as it is then. */
    public JsonNode step(String mutation, Map<String, Object> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        boolean referral = mutation.endsWith("eferral") || mutation.equals("refer");
        return api.data(
                        """
                        mutation($input: %sInput!) { %s(input: $input) { userErrors { field code message }
                          %s { uuid state rating fhirStatus legalSteps { mutation summons }
                            %s { edges { uuid seq state signedAt returnedReason transferredFromSeq node { uuid } } }
                            tasks { summons seq state fhirStatus sentAt returnedAt reason department { uuid }
                              transferredTo { uuid } transferredFromSeq }
                            events { seq type at role by { uuid } department { uuid } to { uuid } summons reason rating
                              hash previousHash } } } }""".formatted(
                                        type,
                                        mutation,
                                        referral ? "referral" : "whistle",
                                        referral ? "referredTo" : "summoned"),
                        Map.of("input", input))
                .path(mutation);
    }

    public JsonNode data(String query, Map<String, Object> variables) {
        return api.data(query, variables);
    }

    public JsonNode ask(String query, Map<String, Object> variables) {
        return api.ask(query, variables);
    }

    /** A whistle of the committee about the flooded underpass. */
    public JsonNode blow(String... summon) {
        List<String> ids = List.of(summon).stream().map(Street::organization).toList();
        return step("blowWhistle", Map.of("need", "flood", "kind", "WORK", "summon", ids))
                .path("whistle");
    }

    public static List<String> codes(JsonNode payload) {
        return payload.path("userErrors")
                .valueStream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    public static String message(JsonNode payload) {
        return payload.path("userErrors").path(0).path("message").asString();
    }

    /** The uuid of the so-manieth summons. */
    public static String summons(JsonNode whistle, int seq) {
        return whistle.path("summoned")
                .path("edges")
                .valueStream()
                .filter(edge -> edge.path("seq").asInt() == seq)
                .map(edge -> edge.path("uuid").asString())
                .findFirst()
                .orElseThrow();
    }

    public static List<String> legal(JsonNode file) {
        return file.path("legalSteps")
                .valueStream()
                .map(step -> step.path("mutation").asString())
                .toList();
    }

    public static List<String> types(JsonNode file) {
        return file.path("events")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }
}
