package org.commonweave.caselog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.casework.CaseType;
import org.commonweave.casework.Task;
import org.commonweave.casework.TaskState;

/** What the relationship to an organization carries of its task. */
final class Stamps {

    static final Map<TaskState, String> PROPERTIES = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            TaskState.SENT, "sentAt",
            TaskState.SIGNED, "signedAt",
            TaskState.CONTACTED, "contactedAt",
            TaskState.REPORTED, "reportedAt",
            TaskState.RESOLVED, "resolvedAt")));

    private Stamps() {}

    /** Why a referral was declined is for those who take part in it: the log has it, and its relationship has not. */
    static Map<String, Object> of(CaseType type, Task task, Map<String, Object> before) {
        Map<String, Object> properties = new LinkedHashMap<>(before);
        properties.put("seq", task.seq());
        properties.put("state", task.state().name());
        PROPERTIES.forEach((state, property) -> properties.put(property, task.at(state)));
        properties.put(
                "returnedAt",
                task.at(TaskState.TRANSFERRED) != null ? task.at(TaskState.TRANSFERRED) : task.at(TaskState.RETURNED));
        properties.put("returnedReason", type == CaseType.WHISTLE ? task.reason() : null);
        properties.put("transferredFromSeq", task.transferredFromSeq());
        return properties;
    }
}
