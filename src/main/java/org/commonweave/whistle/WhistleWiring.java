package org.commonweave.whistle;

import graphql.schema.idl.RuntimeWiring;
import org.commonweave.caselog.CaseWiring;
import org.commonweave.casework.CaseType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Connects whistles, their steps and the due list to the API. */
@Component
class WhistleWiring implements RuntimeWiringConfigurer {

    private final CaseWiring cases;
    private final Blows blows;
    private final DueList dueList;
    private final Escalations escalations;

    WhistleWiring(CaseWiring cases, Blows blows, DueList dueList, Escalations escalations) {
        this.cases = cases;
        this.blows = blows;
        this.dueList = dueList;
        this.escalations = escalations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        cases.connect(wiring, CaseType.WHISTLE, blows::blow);
        wiring.type(
                "Query",
                query -> query.dataFetcher("mySummonses", dueList::mine)
                        .dataFetcher("myEscalations", escalations::mine));
    }
}
