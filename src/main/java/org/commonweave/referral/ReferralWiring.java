package org.commonweave.referral;

import graphql.schema.idl.RuntimeWiring;
import org.commonweave.caselog.CaseView;
import org.commonweave.caselog.CaseWiring;
import org.commonweave.casework.CaseType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Connects referrals and their steps to the API. */
@Component
class ReferralWiring implements RuntimeWiringConfigurer {

    private final CaseWiring cases;
    private final Refers refers;

    ReferralWiring(CaseWiring cases, Refers refers) {
        this.cases = cases;
        this.refers = refers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        cases.connect(wiring, CaseType.REFERRAL, refers::refer);
        wiring.type(
                CaseType.REFERRAL.label(),
                fields -> fields.dataFetcher("note", CaseWiring.part(CaseType.REFERRAL, CaseView::note)));
    }
}
