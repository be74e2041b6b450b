package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the records of a case do not say what its log says. Why a referral was declined is in its log alone. */
public final class Differences {

    private Differences() {}

    public static List<String> of(Case file, Recorded recorded) {
        List<String> found = new ArrayList<>();
        compare(found, "state", file.state(), recorded.state());
        compare(found, "whoever began it", file.initiator(), recorded.initiator());
        compare(found, "beginning", file.openedAt(), recorded.openedAt());
        compare(found, "closing", file.closedAt(), recorded.closedAt());
        compare(found, "rating", file.rating(), recorded.rating());
        for (Task task : file.tasks()) {
            Optional<Task> other = recorded.tasks().stream()
                    .filter(one -> one.summons().equals(task.summons()))
                    .findFirst();
            String name = "task " + task.seq();
            if (other.isEmpty()) {
                found.add("The " + name + " of the log is not in the records.");
            } else {
                task(found, name, task, other.get());
                if (file.type() == CaseType.WHISTLE) {
                    compare(
                            found,
                            "reason of " + name,
                            task.reason(),
                            other.get().reason());
                }
            }
        }
        recorded.tasks().stream()
                .filter(task -> file.task(task.summons()).isEmpty())
                .forEach(task -> found.add("The task " + task.seq() + " of the records is not in the log."));
        return found;
    }

    private static void task(List<String> found, String name, Task log, Task recorded) {
        compare(found, "number of " + name, log.seq(), recorded.seq());
        compare(found, "organization of " + name, log.department(), recorded.department());
        compare(found, "state of " + name, log.state(), recorded.state());
        compare(found, "origin of " + name, log.transferredFromSeq(), recorded.transferredFromSeq());
        for (TaskState state : TaskState.values()) {
            compare(found, state + " of " + name, log.at(state), recorded.at(state));
        }
    }

    private static void compare(List<String> found, String what, @Nullable Object log, @Nullable Object recorded) {
        boolean same = log instanceof OffsetDateTime one && recorded instanceof OffsetDateTime other
                ? one.isEqual(other)
                : Objects.equals(log, recorded);
        if (!same) {
            found.add("The " + what + " is " + recorded + " in the records and " + log + " in the log.");
        }
    }
}
