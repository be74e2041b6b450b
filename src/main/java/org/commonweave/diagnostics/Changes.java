package org.commonweave.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.commonweave.read.GlobalId;
import org.commonweave.refusal.Refusal;
import org.commonweave.whatif.Change;

/** Reads what is to be supposed. The schema sees to it that each is exactly one. */
final class Changes {

    private static final List<String> FIELD = List.of("changes");

    private Changes() {}

    static List<Change> of(List<Map<String, Object>> inputs) {
        return inputs.stream().map(Changes::one).toList();
    }

    private static Change one(Map<String, Object> input) {
        if (input.get("signAgreement") instanceof Map<?, ?> sign) {
            TreeSet<String> parties = new TreeSet<>(ids(sign.get("parties"), "Organization"));
            if (parties.size() < 2) {
                throw new Refusal.InvalidInput("INVALID_VALUE", FIELD, "An agreement needs two parties or more.");
            }
            return new Change.SignAgreement(parties, String.valueOf(sign.get("kind")));
        }
        if (input.get("openResource") instanceof Map<?, ?> open) {
            Object capacity = open.get("capacity");
            Object hours = open.get("openingHours");
            if (capacity instanceof Number number && !(number.doubleValue() >= 0)) {
                throw new Refusal.InvalidInput("INVALID_VALUE", FIELD, "'capacity' must not be below 0.");
            }
            return new Change.OpenResource(
                    id(open.get("resource"), "Resource"),
                    hours == null ? null : hours.toString(),
                    capacity == null ? null : ((Number) capacity).doubleValue());
        }
        if (input.get("leavePost") instanceof Map<?, ?> leave) {
            return new Change.LeavePost(String.valueOf(leave.get("post")));
        }
        Map<?, ?> join = (Map<?, ?>) Objects.requireNonNull(input.get("joinOrganization"));
        return new Change.JoinOrganization(
                String.valueOf(join.get("kind")),
                ids(join.get("offers"), "Category"),
                ids(join.get("worksOn"), "Need"));
    }

    private static List<String> ids(@org.jspecify.annotations.Nullable Object given, String label) {
        return given instanceof List<?> list
                ? list.stream().map(id -> id(id, label)).toList()
                : List.of();
    }

    private static String id(@org.jspecify.annotations.Nullable Object given, String label) {
        return GlobalId.uuidOf(label, String.valueOf(given), FIELD);
    }
}
