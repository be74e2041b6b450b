package org.commonweave.countermeasure;

import java.util.List;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.introduction.Introduction;
import org.jspecify.annotations.Nullable;

/**
 * A possible next step, with its reason. Nobody is bound by it, and declining leaves no trace.
 *
 * @param metric the diagnostic whose finding it answers
 * @param reason message key under countermeasure. with the arguments it takes
 * @param organizations whom it concerns
 * @param convenor a coordination platform that could bring them together
 * @param cohorts age bands to invite
 * @param introduction who could bring the first two together
 */
public record Suggestion(
        Kind kind,
        String metric,
        Words reason,
        List<String> organizations,
        @Nullable String convenor,
        List<String> categories,
        List<String> needs,
        List<String> cohorts,
        @Nullable Introduction introduction,
        List<Evidence> paths) {

    /** What kind of step it is. */
    public enum Kind {
        /** Skills that open needs ask for and few have. */
        TRAIN,
        /** Cohorts that hardly take part. */
        INVITE,
        /** Two that should know each other. */
        CONNECT,
        /** Cooperation that recurs and rests on nothing in writing. */
        INSTITUTIONALISE
    }

    /** A message and what it says. */
    public record Words(String key, List<Object> arguments) {

        public Words {
            arguments = List.copyOf(arguments);
        }
    }

    public Suggestion {
        organizations = List.copyOf(organizations);
        categories = List.copyOf(categories);
        needs = List.copyOf(needs);
        cohorts = List.copyOf(cohorts);
        paths = List.copyOf(paths);
    }
}
