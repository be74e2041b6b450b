package org.commonweave.deliberation;

import static org.commonweave.caselog.Street.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweave.cases.TestIdentities;
import org.commonweave.integrity.Finding;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.TestDatabase;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who acts in tests of motions: water is a weak department that raises one. */
@GraphTest
@Import(TestIdentities.class)
abstract class InTheHall {

    static final Map<String, Object> KEEP =
            Map.of("organization", organization("green"), "action", "Keep it clear", "dueBy", Council.DUE);

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    IntegrityCheck check;

    Council anybody;
    Council hall;
    Council water;
    Council green;

    @BeforeEach
    void start() {
        Council.load(records);
        anybody = new Council(Api.on(port));
        hall = anybody.as("planner:hall");
        water = anybody.as("agency:water");
        green = anybody.as("agency:green");
    }

    /** A motion of the water station on the agenda of a meeting that was held. */
    String scheduled() {
        String motion = Council.id(water.raise(Map.of("needs", List.of("flood"))));
        hall.step("scheduleMotion", Map.of("motion", motion, "meeting", hall.meeting(Council.PAST, "PARTNERS")));
        return motion;
    }

    /** The same, adopted, with the greening station to follow it up. */
    JsonNode adopted() {
        return hall.step(
                        "decideMotion",
                        Map.of("motion", scheduled(), "decision", "ADOPTED", "followUps", List.of(KEEP)))
                .path("activity");
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        check.run(found::add);
        return found;
    }

    static void execute(String cypher) {
        TestDatabase.driver().executableQuery(cypher).execute();
    }
}
