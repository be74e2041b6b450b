package org.commonweave.caselog;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.commonweave.access.Viewer;
import org.commonweave.read.Reads;
import org.commonweave.refusal.Refusal;

/**
 * Whose list of what is due is asked for: always the viewer's own organization's.
 *
 * @param first how many at most
 * @param now as of when it is due
 */
public record DueFor(Viewer viewer, String organization, int first, OffsetDateTime now) {

    private static final int MOST = 100;

    public static DueFor of(DataFetchingEnvironment environment, Clock clock) {
        Viewer viewer = Reads.viewer(environment);
        String organization = viewer.organization();
        if (!viewer.role().keepsRecords() || organization == null) {
            throw new Refusal.Forbidden(
                    List.of(), "This is about your own organization; sign in for an agency, a charity or an office.");
        }
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 0 || first > MOST) {
            throw new Refusal.InvalidInput("INVALID_PAGE", List.of("first"), "'first' must be from 0 to " + MOST + ".");
        }
        OffsetDateTime given = environment.getArgument("asOf");
        return new DueFor(viewer, organization, first, given == null ? OffsetDateTime.now(clock) : given);
    }
}
