package org.commonweave.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweave.caselog.Street;
import org.commonweave.record.NodeRef;
import org.commonweave.record.RelationshipRecord;
import org.commonweave.testing.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsentTests extends Neighbours {

    @Test
    void everyWayOfWritingLeavesATrace() {
        assertThat(mine("INTRODUCE").at("/history/0/by").asString()).isEqualTo("IMPORT");
        // By the person, with its basis.
        set(ann, Map.of("purpose", "INTRODUCE", "given", false, "basis", "paper form 3"));
        // By whoever keeps the record, with a derived mutation.
        JsonNode updated = Api.on(port)
                .as("agency:agency")
                .data(
                        "mutation($input: UpdatePersonInput!) { updatePerson(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of("id", id("ann"), "consentIntroduce", true, "expectedVersion", annsVersion())));
        assertThat(updated.at("/updatePerson/userErrors")).isEmpty();
        // By an administrator, many at once; what does not change leaves none.
        Api.on(port)
                .as("administrator")
                .data(
                        "mutation($input: UpsertInput!) { upsert(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("people", List.of(Map.of("uuid", id("ann"), "consentStats", true)))));
        // In passing.
        set(ann, Map.of("purpose", "INVITATIONS", "given", true));
        ann.data("mutation { optOutOfInvitations { userErrors { code } } }");

        JsonNode introduce = mine("INTRODUCE");
        assertThat(introduce.path("given").asBoolean(true)).isFalse();
        assertThat(introduce
                        .path("history")
                        .valueStream()
                        .map(one -> one.path("by").asString()))
                .containsExactly("ADMINISTRATOR", "KEEPER", "SELF", "IMPORT");
        assertThat(introduce.path("since")).isEqualTo(introduce.at("/history/0/at"));
        assertThat(introduce.at("/history/2/basis").asString()).isEqualTo("paper form 3");
        assertThat(introduce.path("meaning").asString()).contains("you");
        assertThat(mine("STATISTICS").path("history")).hasSize(1);
        assertThat(mine("INVITATIONS")
                        .path("history")
                        .valueStream()
                        .map(one -> one.path("given").asBoolean()))
                .containsExactly(false, true);
    }

    @Test
    void anImportDoesNotUndoWhatSomebodyTookBack() {
        set(ann, Map.of("purpose", "SHARE", "given", false));
        acquaintance(bob, "withdrawAcquaintance");
        records.load(
                Stream.of(
                        person("ann", Street.organization("agency")),
                        new RelationshipRecord(
                                "KNOWS",
                                knows,
                                new NodeRef("Person", id("ann")),
                                new NodeRef("Person", id("bob")),
                                Map.of("trust", 0.9, "consentBoth", true))),
                written -> {});
        assertThat(mine("SHARE").path("given").asBoolean(true)).isFalse();
        assertThat(mine("SHARE").path("history")).hasSize(2);
        assertThat(mine("INTRODUCE").path("given").asBoolean(false)).isTrue();
        assertThat(planner.data("{ people(search: \"ann\") { nodes { uuid } } }")
                        .at("/people/nodes"))
                .isEmpty();
        assertThat(ann.data(TIES).at("/myAcquaintances/0/kept").asBoolean(true)).isFalse();
        assertThat(paths()).isZero();
    }

    @Test
    void keepersSeeStatesAndDatesOnly() {
        String query = "query($id: ID!) { consentsOf(person: $id) { purpose given since } }";
        JsonNode kept = Api.on(port)
                .as("agency:agency")
                .data(query, Map.of("id", id("ann")))
                .path("consentsOf");
        assertThat(of(kept, "SHARE").path("given").asBoolean(false)).isTrue();
        assertThat(of(kept, "SHARE").path("since").isNull()).isFalse();
        assertThat(Api.on(port)
                        .ask(query, Map.of("id", id("ann")))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        for (Api other :
                List.of(bob, Api.on(port).as("agency:water"), Api.on(port).as("charity:charity"), planner)) {
            JsonNode refused = other.ask(query, Map.of("id", id("ann")));
            assertThat(refused).isEqualTo(other.ask(query, Map.of("id", "nobody")));
            assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void aVersionThatWasNotSeenChangesNothing() {
        JsonNode refused = set(ann, Map.of("purpose", "SHARE", "given", false, "expectedVersion", 99));
        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("CONFLICT");
        assertThat(mine("SHARE").path("given").asBoolean(false)).isTrue();
        JsonNode first = set(ann, Map.of("purpose", "SHARE", "given", false, "idempotencyKey", "k-" + knows));
        assertThat(set(ann, Map.of("purpose", "SHARE", "given", false, "idempotencyKey", "k-" + knows)))
                .isEqualTo(first);
        assertThat(mine("SHARE").path("history")).hasSize(2);
    }
}
