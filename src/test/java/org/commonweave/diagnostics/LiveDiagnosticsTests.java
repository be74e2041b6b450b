package org.commonweave.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonweave.read.GlobalId;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.testing.SamplePeople;
import org.commonweave.testing.Socket;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Diagnostics and jobs, followed live on the sample district. */
@GraphTest
@Import(SamplePeople.class)
class LiveDiagnosticsTests {

    private static final String PLACE = SamplePeople.id("Place", "lmt");
    private static final String OF_PLACE = "subscription($place: ID!) { placeDiagnostics(place: $place)"
            + " { dataVersion response { closedShare { whistles evidence(first: 1) { nodes { id } } } } } }";
    private static final String OF_JOB =
            "subscription($id: ID!) { jobProgress(id: $id) { id state progress { done total } } }";

    @LocalServerPort
    int port;

    @BeforeAll
    static void load(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @Test
    void tellsThePlaceAnewWhenItsFactsChangeAndOnlyThen() {
        try (Socket socket = Socket.ready(port, "planner")) {
            socket.say(Socket.subscribe("d", OF_PLACE, Map.of("place", new GlobalId("Place", PLACE).encode())));
            JsonNode first = told(socket, "d", 1).get(0).at("/placeDiagnostics");
            write("MERGE (m:Marker {id: 'nothing of the place'}) SET m.at = randomUUID()");
            // A whistle that was blown an instant ago, about a need of the place.
            write("MATCH (old:Whistle)-[a:ABOUT]->(need:Need)-[:LOCATED_AT]->(:Place)-[:WITHIN*0..2]->(:Place {id: '"
                    + PLACE + "'}) WITH old, a, need LIMIT 1 CREATE (:Whistle {id: 'live-whistle', kind: old.kind,"
                    + " state: 'BLOWN', blownAt: datetime(), recordedAt: datetime(), visibility: old.visibility})"
                    + "-[:ABOUT {id: 'live-about', recordedAt: datetime(), visibility: a.visibility}]->(need)");
            List<JsonNode> both = told(socket, "d", 2);
            JsonNode second = both.get(1).at("/placeDiagnostics");
            int before = first.at("/response/closedShare/whistles").asInt();
            assertThat(second.at("/response/closedShare/whistles").asInt()).isEqualTo(before + 1);
            assertThat(second.path("dataVersion")).isNotEqualTo(first.path("dataVersion"));
            assertThat(both).hasSize(2);
            assertThat(second.at("/response/closedShare/evidence/0/nodes/0/id").asString())
                    .isNotBlank();
        }
    }

    @Test
    void followsAJobToItsEnd() {
        Api planner = Api.on(port).as("planner");
        String id = planner.data(
                        "mutation($input: StartDiagnosticsInput!) { startDiagnostics(input: $input) { job { id } } }",
                        Map.of("input", Map.of("place", PLACE)))
                .at("/startDiagnostics/job/id")
                .asString();
        try (Socket socket = Socket.ready(port, "planner")) {
            socket.say(Socket.subscribe("j", OF_JOB, Map.of("id", id)));
            socket.await("j", "complete");
            List<JsonNode> told = told(socket, "j", 1);
            JsonNode last = told.get(told.size() - 1).at("/jobProgress");
            assertThat(last.path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(last.at("/progress/done")).isEqualTo(last.at("/progress/total"));
            assertThat(told.stream()
                            .map(job -> job.at("/jobProgress/progress/done").asInt()))
                    .isSorted();
        }
        try (Socket other = Socket.ready(port, "administrator")) {
            assertThat(refusal(other, OF_JOB, Map.of("id", id))).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void isForPlannersAndAdministrators() {
        String place = new GlobalId("Place", PLACE).encode();
        for (String who : new String[] {"", "resident", "agency:sw-qinghe", "charity:ch-nuanyang"}) {
            try (Socket socket = Socket.ready(port, who)) {
                assertThat(refusal(socket, OF_PLACE, Map.of("place", place)))
                        .as(who)
                        .isEqualTo("FORBIDDEN");
            }
        }
        try (Socket socket = Socket.ready(port, "planner")) {
            assertThat(refusal(socket, OF_PLACE, Map.of("place", new GlobalId("Place", "none").encode())))
                    .isEqualTo("NOT_FOUND");
        }
    }

    private static String refusal(Socket socket, String document, Map<String, Object> variables) {
        String id = "r" + System.nanoTime();
        socket.say(Socket.subscribe(id, document, variables));
        return socket.await(id, "error", "next")
                .at("/payload/0/extensions/code")
                .asString("none");
    }

    private static List<JsonNode> told(Socket socket, String id, int atLeast) {
        socket.await(message -> data(socket, id).size() >= atLeast);
        return data(socket, id);
    }

    private static List<JsonNode> data(Socket socket, String id) {
        return socket.about(id).stream()
                .filter(message -> Socket.type(message).equals("next"))
                .map(message -> message.at("/payload/data"))
                .toList();
    }

    private static void write(String statement) {
        TestDatabase.write(statement);
    }
}
