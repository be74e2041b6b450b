package org.commonweave.casework;

import java.util.List;
import java.util.stream.Collectors;

/** What comes of a step. */
public sealed interface Ruling {

    /** It is taken: the case as it is then, and what is to be added to its log. */
    record Taken(Case after, List<CaseEvent> events) implements Ruling {
        public Taken {
            events = List.copyOf(events);
        }
    }

    /** The same was said before; nothing changes. */
    record DoneBefore(Case file) implements Ruling {}

    /**
     * It is refused.
     *
     * @param code as the schema's UserErrorCode
     * @param field the input at fault
     * @param legal what the actor may do instead
     */
    record Refused(String code, String field, String message, List<LegalStep> legal) implements Ruling {
        public Refused {
            legal = List.copyOf(legal);
        }

        static Refused naming(String code, String field, String message, List<LegalStep> legal) {
            String names = legal.stream().map(LegalStep::mutation).distinct().collect(Collectors.joining(", "));
            return new Refused(
                    code,
                    field,
                    message + (names.isEmpty() ? " Nothing is yours to do now." : " Legal for you now: " + names + "."),
                    legal);
        }
    }
}
