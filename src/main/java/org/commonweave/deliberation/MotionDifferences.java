package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the records of a motion do not say what its log says. */
final class MotionDifferences {

    private final List<String> found = new ArrayList<>();

    private MotionDifferences() {}

    static List<String> of(Motion motion, RecordedMotion recorded) {
        MotionDifferences differences = new MotionDifferences();
        differences.compare("state", motion.state(), recorded.state());
        differences.compare("outcome", motion.state().outcome(), recorded.outcome());
        differences.compare("reason", motion.reason(), recorded.reason());
        differences.compare("proposer", motion.proposer(), recorded.proposer());
        differences.compare("body", motion.body(), recorded.body());
        differences.compare("raising", motion.raisedAt(), recorded.raisedAt());
        differences.compare("settling", motion.settledAt(), recorded.settledAt());
        differences.compare(
                "agenda",
                new TreeSet<>(motion.meetings()),
                new TreeSet<>(recorded.meetings().stream()
                        .map(RecordedMotion.Meeting::id)
                        .toList()));
        differences.compare("agreements", new TreeSet<>(motion.agreements()), new TreeSet<>(recorded.agreements()));
        boolean decided = motion.state().adopted() || motion.state() == MotionState.REJECTED;
        if (decided != recorded.deciders().contains(String.valueOf(motion.body()))) {
            differences.found.add("Whether the body decided it is not the same in the records and in the log.");
        }
        differences.followUps(motion, recorded);
        return differences.found;
    }

    private void followUps(Motion motion, RecordedMotion recorded) {
        for (FollowUp log : motion.followUps()) {
            Optional<FollowUp> other = recorded.followUps().stream()
                    .filter(one -> one.id().equals(log.id()))
                    .findFirst();
            String name = "follow-up " + log.seq();
            if (other.isEmpty()) {
                found.add("The " + name + " of the log is not in the records.");
                continue;
            }
            compare("number of " + name, log.seq(), other.get().seq());
            compare("organization of " + name, log.organization(), other.get().organization());
            compare("action of " + name, log.action(), other.get().action());
            compare("due day of " + name, log.dueBy(), other.get().dueBy());
            compare("asking for " + name, log.assignedAt(), other.get().assignedAt());
            compare("end of " + name, log.doneAt(), other.get().doneAt());
        }
        recorded.followUps().stream()
                .filter(one -> motion.followUp(one.id()).isEmpty())
                .forEach(one -> found.add("The follow-up " + one.seq() + " of the records is not in the log."));
    }

    private void compare(String what, @Nullable Object log, @Nullable Object recorded) {
        boolean same = log instanceof OffsetDateTime one && recorded instanceof OffsetDateTime other
                ? one.isEqual(other)
                : Objects.equals(log, recorded);
        if (!same) {
            found.add("The " + what + " is " + recorded + " in the records and " + log + " in the log.");
        }
    }
}
