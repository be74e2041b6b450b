package org.commonweave.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonweave.access.Viewer;
import org.commonweave.record.GraphRecord;
import org.commonweave.record.NodeRecord;
import org.commonweave.record.RelationshipRecord;

/** Who keeps what a viewer writes. */
final class Owned {

    private Owned() {}

    static GraphRecord by(Viewer viewer, GraphRecord record) {
        Map<String, Object> properties = by(viewer, record.properties());
        return record instanceof RelationshipRecord tie
                ? new RelationshipRecord(tie.type(), tie.id(), tie.from(), tie.to(), properties)
                : new NodeRecord(((NodeRecord) record).label(), record.id(), properties);
    }

    /** A record is kept by whoever makes it; only an administrator makes records for others. */
    static Map<String, Object> by(Viewer viewer, Map<String, Object> properties) {
        Map<String, Object> owned = new LinkedHashMap<>(properties);
        if (!viewer.administers() && viewer.organization() != null) {
            owned.put("ownerId", viewer.organization());
        }
        return owned;
    }

    static Outcome notAllowed() {
        return Outcome.refused(
                null,
                "FORBIDDEN",
                "Your role does not allow this change; sign in for the organization that keeps the record.");
    }
}
