package org.commonweave.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.commonweave.testing.Api;
import tools.jackson.databind.JsonNode;

/** Mutations with their input written into the document, as somebody types them. */
record Writing(Api api) {

    /** What a mutation answered; it selects its errors, and what is given beside them. */
    JsonNode run(String mutation, String input, String selected) {
        return api.data(
                        "mutation { " + mutation + "(input: {" + input + "}) { " + selected
                                + " userErrors { field code message } } }",
                        Map.of())
                .path(mutation);
    }

    JsonNode run(String mutation, String input) {
        return run(mutation, input, "");
    }

    /** The uuid of a record that is made. */
    String make(String type, String input) {
        String field = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        JsonNode made = run("create" + type, input, field + " { uuid }");
        assertThat(made.path("userErrors")).as("%s", made).isEmpty();
        return made.path(field).path("uuid").asString();
    }

    static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString("");
    }

    static List<String> field(JsonNode payload, int error) {
        return StreamSupport.stream(
                        payload.at("/userErrors/" + error + "/field").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
