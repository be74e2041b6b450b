package org.commonweave.deliberation;

import java.util.List;
import java.util.stream.Collectors;

/** What comes of a step of a motion. */
sealed interface Verdict {

    /** It is taken: the motion as it is then, and what is to be added to its log. */
    record Taken(Motion after, List<MotionEvent> events) implements Verdict {
        public Taken {
            events = List.copyOf(events);
        }
    }

    /** The same was said before; nothing changes. */
    record DoneBefore(Motion motion) implements Verdict {}

    /**
     * It is refused.
     *
     * @param code as the schema's UserErrorCode
     * @param field the input at fault; empty when it is the step as a whole
     * @param legal what the actor may do instead
     */
    record Refused(String code, String field, String message, List<MotionLegalStep> legal) implements Verdict {
        public Refused {
            legal = List.copyOf(legal);
        }

        static Refused of(String code, String field, String message) {
            return new Refused(code, field, message, List.of());
        }

        static Refused naming(String code, String message, List<MotionLegalStep> legal) {
            String names =
                    legal.stream().map(MotionLegalStep::mutation).distinct().collect(Collectors.joining(", "));
            return new Refused(
                    code,
                    "",
                    message + (names.isEmpty() ? " Nothing is yours to do now." : " Legal for you now: " + names + "."),
                    legal);
        }
    }
}
