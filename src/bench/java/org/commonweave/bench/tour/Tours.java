package org.commonweave.bench.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The whole tour. It brings what it needs and leaves the city as it was. */
public final class Tours {

    private static final Map<String, Tour> ALL = all();

    private Tours() {}

    private static Map<String, Tour> all() {
        Map<String, Tour> all = new LinkedHashMap<>();
        // There is somebody who may look at the audit only when there are accounts.
        all.put("accounts", new AccountsTour());
        all.put("records", new RecordsTour());
        all.put("diagnostics", new DiagnosticsTour());
        all.put("jobs", new JobsTour());
        all.put("allocations", new AllocationsTour());
        all.put("whistles", new WhistlesTour());
        all.put("referrals", new ReferralsTour());
        all.put("deliberations", new DeliberationsTour());
        all.put("live", new LiveTour());
        all.put("consents", new ConsentsTour());
        all.put("residents", new ResidentsTour());
        all.put("rights", new RightsTour());
        all.put("audit", new AuditTour());
        all.put("exports", new ExportsTour());
        // Last, because it takes away what the others left.
        all.put("retention", new RetentionTour());
        return all;
    }

    /** What the service is to be started with. */
    public static List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                // Looks whether the graph is empty, and it is not.
                "--commonweave.sample.load=true",
                "--commonweave.api.timeout=900s",
                "--commonweave.graph.read-timeout=900s",
                "--commonweave.graph.write-timeout=900s",
                "--commonweave.allocation.sweep=2s",
                "--commonweave.whistle.sweep=2s",
                "--commonweave.audit.sweep=2s"));
        settings.addAll(AccountsTour.settings());
        settings.addAll(RetentionTour.settings());
        return settings;
    }

    /** Takes away what a tour has left, while no service runs: it reads some of it only once. */
    public static void clean(Driver driver) {
        Cleaning.with(driver);
    }

    /** Goes on when a tour fails, so that all that fail are told together. */
    public static void walk(Guide guide) {
        Stage stage = Stage.set(guide);
        IllegalStateException failed = new IllegalStateException("Tours that did not come to their end");
        ALL.forEach((name, tour) -> {
            try {
                tour.walk(guide, stage);
            } catch (Exception e) {
                failed.addSuppressed(new IllegalStateException("The tour of " + name, e));
            }
        });
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
