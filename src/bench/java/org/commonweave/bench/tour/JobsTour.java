package org.commonweave.bench.tour;

import java.util.Map;
import java.util.UUID;
import org.commonweave.access.Role;

/** Figures in the background, asked for twice with one key; and a job that another instance would have. */
final class JobsTour implements Tour {

    private static final String JOB = "query($id: ID!) { job(id: $id) { state progress { done } } }";

    @Override
    public void walk(Guide guide, Stage stage) {
        String office = stage.as(Role.PLANNER, Cast.OFFICE);
        Map<String, Object> order = Map.of("place", stage.community, "idempotencyKey", Stage.key());
        String job = start(guide, office, order);
        if (!job.equals(start(guide, office, order))) {
            throw new IllegalStateException("Two jobs of one key");
        }
        Guide.await(
                "a job ends",
                () -> guide.data(office, JOB, Map.of("id", job))
                        .at("/job/state")
                        .asString()
                        .equals("SUCCEEDED"));
        String elsewhere = UUID.randomUUID().toString();
        guide.data(office, JOB, Map.of("id", elsewhere));
        guide.refused(
                office,
                "mutation($id: ID!) { cancelJob(input: {id: $id}) { job { id } userErrors { code } } }",
                Map.of("id", elsewhere),
                "NOT_FOUND");
    }

    private static String start(Guide guide, String bearer, Map<String, Object> order) {
        return guide.change(bearer, "startDiagnostics", "job { id }", order)
                .at("/job/id")
                .asString();
    }
}
