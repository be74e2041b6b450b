package org.commonweave.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a legal step says what it must. */
final class Arguments {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_AT_ONCE = 20;

    private Arguments() {}

    /** Null when nothing is wrong. */
    static Ruling.@Nullable Refused wrong(Case file, Step step, Actor actor, @Nullable Task task) {
        if (step.type().needsReason() && (step.reason() == null || step.reason().isBlank())) {
            return refused("REQUIRED", "reason", "Say why; it is kept on record.");
        }
        if (step.reason() != null && step.reason().length() > LONGEST_REASON) {
            return refused("INVALID_VALUE", "reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        return switch (step.type()) {
            case DISPATCHED -> recipients(file, step, actor);
            case TRANSFERRED -> recipient(file, step, task);
            case RATED ->
                Casework.inRange(step.rating()) ? null : refused("INVALID_VALUE", "rating", "A rating is from 1 to 5.");
            default -> null;
        };
    }

    private static Ruling.@Nullable Refused recipients(Case file, Step step, Actor actor) {
        if (step.to().isEmpty() || step.to().size() > MOST_AT_ONCE) {
            return refused(
                    step.to().isEmpty() ? "REQUIRED" : "TOO_MANY",
                    "summon",
                    "Name from 1 to " + MOST_AT_ONCE + " organizations to send it to.");
        }
        String initiator = file.initiator() == null ? actor.organization() : file.initiator();
        return step.to().contains(String.valueOf(initiator))
                ? refused("SAME_PARTY", "summon", "Whoever began it cannot be asked to answer it.")
                : null;
    }

    private static Ruling.@Nullable Refused recipient(Case file, Step step, @Nullable Task task) {
        if (step.to().size() != 1) {
            return refused("REQUIRED", "to", "Name the organization that takes it over.");
        }
        String to = step.to().get(0);
        if (task != null && task.department().equals(to) || to.equals(file.initiator()) || Legality.asked(file, to)) {
            return refused(
                    "SAME_PARTY",
                    "to",
                    "It can be handed to another organization only, and to none that is asked already or began it.");
        }
        return null;
    }

    private static Ruling.Refused refused(String code, String field, String message) {
        return new Ruling.Refused(code, field, message, List.of());
    }
}
