package org.commonweave.bench.tour;

import java.util.List;
import java.util.Map;
import org.commonweave.audit.AuditCaller;
import org.commonweave.graph.Await;
import org.commonweave.retention.Retention;

/** What is kept for no longer. Of the city nothing is so old; of the tour, all that the service keeps for itself is. */
final class RetentionTour implements Tour {

    private static final int RULES = 9;

    static List<String> settings() {
        String settings = "--commonweave.retention.";
        return List.of(
                settings + "personal-ties=P1200M",
                settings + "invitations=P1200M",
                settings + "consent-proofs=P0D",
                settings + "corrections=P0D",
                settings + "mutation-keys=P0D",
                settings + "jobs=P0D");
    }

    @Override
    public void walk(Guide guide, Stage stage) {
        for (String label : List.of("__Session", "__AccessToken")) {
            guide.run("MATCH (x:" + label + ") SET x.expiresAt = datetime() - duration('P60D')", Map.of());
        }
        Retention retention = guide.bean(Retention.class);
        List<Retention.Due> done = Await.all(retention.carryOut(AuditCaller.SERVICE));
        if (done.size() != RULES) {
            throw new IllegalStateException("Every rule was to have something to do, and only these had: " + done);
        }
    }
}
