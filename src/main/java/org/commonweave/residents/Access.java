package org.commonweave.residents;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.refusal.Refusal;

/** Who may ask what: nobody, unless it says so here. */
final class Access {

    private Access() {}

    /** One's own view is for those whose identity is tied to a record of their own. */
    static String self(Viewer viewer) {
        String person = viewer.person();
        if (person == null) {
            throw new Refusal.Forbidden(
                    List.of(), "This is about yourself: sign in with an identity that is tied to your own record.");
        }
        return person;
    }

    /** Planners look at a whole place, others at what their own organization does. */
    static boolean plans(Viewer viewer) {
        return viewer.role() == Role.PLANNER || viewer.role() == Role.ADMINISTRATOR;
    }

    static Map<String, Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Map<String, Object>>getArgument("input"));
    }
}
