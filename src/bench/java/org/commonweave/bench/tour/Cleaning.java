package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * Leaves the city as it was filled. Every record of the generated city has an external identifier; what the service makes
 * has none, and what a tour brings has the tour's. What the service keeps for itself begins empty in a filled database.
 */
final class Cleaning {

    private static final List<String> RECORDS = List.of(
            "Place", "Organization", "Person", "Resource", "Need", "Activity", "Whistle", "Agreement", "Referral");

    /** But for the versions of the data, which only ever grow. */
    private static final List<String> OWN = List.of(
            "MutationKey",
            "FirstStart",
            "MatchPlan",
            "AllocationEvent",
            "CaseEvent",
            "CaseChain",
            "CaseFeed",
            "MotionEvent",
            "MotionChain",
            "__Account",
            "__Session",
            "__AccessToken",
            "__SetupCode",
            "__Login",
            "__AuditEvent",
            "__AuditAccess",
            "__AuditHead",
            "__AuditRegistry",
            "__BackgroundJob",
            "__PersonalKey",
            "__ConsentEvent",
            "__ConsentProof",
            "__CorrectionRequest",
            "__ErasureCertificate",
            "__ErasedPerson",
            "__ReleaseLedger",
            "__Release");

    private Cleaning() {}

    static void with(Driver driver) {
        RECORDS.forEach(label -> driver.executableQuery("MATCH (n:" + label
                        + ") WHERE n.externalId IS NULL OR n.externalId STARTS WITH $mark DETACH DELETE n")
                .withParameters(Map.of("mark", Stage.MARK))
                .execute());
        OWN.forEach(label -> driver.executableQuery("MATCH (n:" + label + ") DETACH DELETE n")
                .execute());
    }
}
