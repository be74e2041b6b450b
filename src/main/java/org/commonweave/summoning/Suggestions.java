package org.commonweave.summoning;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.diagnosis.Evidence;

/**
 * Whom to summon, from the most fitting.
 *
 * @param joint sets of departments that were summoned together for issues of the kind
 * @param repeats earlier whistles that may be about the same
 */
public record Suggestions(List<Department> departments, List<Joint> joint, List<Repeat> repeats) {

    public Suggestions {
        departments = List.copyOf(departments);
        joint = List.copyOf(joint);
        repeats = List.copyOf(repeats);
    }

    /**
     * An organization that could be summoned, with everything its score is made of.
     *
     * @param evidence paths that the reasons rest on
     */
    public record Department(
            String organization,
            Handling handling,
            Mandate mandate,
            PastAnswers answers,
            Burden burden,
            List<Evidence> evidence) {

        private static final double BASE = 0.5;
        private static final double BY_ANSWERS = 0.3;
        private static final double BY_ROOM = 0.2;

        public Department {
            evidence = List.copyOf(evidence);
        }

        /** From 0 to 1; who does not handle such issues, or has no mandate, has none. */
        public double score() {
            return handling.part() * mandate.part() * (BASE + BY_ANSWERS * answers.part() + BY_ROOM * burden.part());
        }
    }

    /**
     * Departments that were summoned together.
     *
     * @param times how many whistles for issues of the kind summoned all of them
     * @param closed how many of those were closed
     */
    public record Joint(List<String> organizations, int times, int closed, List<Evidence> evidence) {
        public Joint {
            organizations = List.copyOf(organizations);
            evidence = List.copyOf(evidence);
        }
    }

    /** Why an earlier whistle may be about the same, as the schema's type of the same name. */
    public enum RepeatKind {
        SAME_ISSUE,
        SAME_CATEGORY_AND_PLACE
    }

    /** An earlier whistle that may be about the same. */
    public record Repeat(String whistle, RepeatKind kind, OffsetDateTime blownAt, String state) {}
}
