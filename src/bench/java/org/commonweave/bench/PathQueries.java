package org.commonweave.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Prints what questions along paths cost, and what the same answers cost when the database finds them by itself. */
public final class PathQueries {

    private PathQueries() {}

    /** Arguments: size, seconds of a row, rounds (which it does not have), seconds of warm-up. */
    public static void main(String[] arguments) {
        Path folder;
        IntroductionComparison introductions;
        try (Database database = Database.of(arguments[0])) {
            folder = database.folder();
            introductions = served(
                    database,
                    arguments[0],
                    Duration.ofSeconds(Long.parseLong(arguments[1])),
                    Duration.ofSeconds(Long.parseLong(arguments[3])));
        }
        introductions.search(folder);
    }

    private static IntroductionComparison served(Database database, String size, Duration cell, Duration warmUp) {
        Profiler profiler = new Profiler();
        profiler.turn(false);
        try (Bare bare = new Bare(database.uri(), database.password());
                Served served = Served.start(database, profiler, identities())) {
            System.out.printf("%n### Cost of path queries at %s (%,d nodes)%n%n", size, bare.nodes());
            PathCosts costs = new PathCosts(served, profiler, database, bare, cell);
            costs.warmUp(warmUp);
            costs.table();
            System.out.printf("%n### untappedResources(need) against all paths in Cypher%n%n");
            new TappingComparison(served, profiler, bare, new Writes(served)).table();
            System.out.printf("%n### introductionPaths against a search in the database%n%n");
            IntroductionComparison introductions = new IntroductionComparison(served, profiler, bare);
            introductions.ask();
            return introductions;
        }
    }

    /** A planner for whoever names no organization, or one who acts for the organization named; and who may write. */
    private static Identities identities() {
        return credential -> Mono.just(Caller.demo(
                switch (credential) {
                    case PathCosts.PLANNER -> viewer(null);
                    case Writes.ADMINISTRATOR -> new Viewer(Role.ADMINISTRATOR, null, null, Set.of());
                    default -> viewer(credential);
                },
                null));
    }

    static Viewer viewer(@Nullable String organization) {
        return new Viewer(Role.PLANNER, organization, null, Set.of("statistics", "introduce"));
    }
}
