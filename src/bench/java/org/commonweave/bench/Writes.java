package org.commonweave.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Writes as people make them all day: a few staff more or less of an organization, over the API. */
final class Writes {

    /** Who may write to any organization. */
    static final String ADMINISTRATOR = "administrator";

    private static final String VERSION = "query($id: ID!) { organization(id: $id) { id version } }";
    private static final String CHANGE = """
            mutation($id: ID!, $version: Int!, $staff: Float!) {
              updateOrganization(input: {id: $id, expectedVersion: $version, staffCount: $staff}) {
                userErrors { field message } } }""";

    private final Served served;
    private final AtomicInteger staff = new AtomicInteger(1);

    Writes(Served served) {
        this.served = served;
    }

    /** @param organization its identifier */
    void change(String organization) {
        JsonNode found =
                served.ask(ADMINISTRATOR, VERSION, Map.of("id", organization)).at("/data/organization");
        JsonNode done = served.ask(
                ADMINISTRATOR,
                CHANGE,
                Map.of(
                        "id",
                        found.path("id").asString(),
                        "version",
                        found.path("version").asInt(),
                        "staff",
                        staff.incrementAndGet()));
        if (done.has("errors")
                || !done.at("/data/updateOrganization/userErrors").isEmpty()) {
            throw new IllegalStateException(done.toString());
        }
    }
}
