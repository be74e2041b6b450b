package org.commonweave.whistle;

import java.util.ArrayList;
import java.util.List;
import org.commonweave.caselog.CaseApi;
import org.commonweave.caselog.Street;
import org.commonweave.cases.TestIdentities;
import org.commonweave.integrity.Finding;
import org.commonweave.integrity.IntegrityCheck;
import org.commonweave.testing.Api;
import org.commonweave.testing.GraphTest;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who acts in tests of whistles. */
@GraphTest
@Import(TestIdentities.class)
abstract class OnTheStreet {

    @LocalServerPort
    int port;

    @Autowired
    RecordLoad records;

    @Autowired
    IntegrityCheck check;

    CaseApi anybody;
    CaseApi committee;
    CaseApi water;
    CaseApi office;

    @BeforeEach
    void start() {
        Street.load(records);
        anybody = new CaseApi(Api.on(port));
        committee = anybody.as("agency:committee");
        water = anybody.as("agency:water");
        office = anybody.as("planner:office");
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        check.run(found::add);
        return found;
    }
}
