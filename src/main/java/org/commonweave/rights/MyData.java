package org.commonweave.rights;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.commonweave.consent.ConsentEvent;
import org.commonweave.consent.ConsentState;
import org.jspecify.annotations.Nullable;

/** Everything that is stored about a person, for the person. */
record MyData(
        OffsetDateTime at,
        DataRecord record,
        List<DataTie> relationships,
        List<DataRecord> records,
        List<DataTie> otherRelationships,
        List<DataAccount> accounts,
        List<ConsentState> consents,
        List<ConsentEvent> acquaintanceConsents,
        List<DataRecord> acts,
        List<Correction> corrections) {

    /** A record as it is stored. */
    record DataRecord(String type, String uuid, Map<String, Object> properties) {}

    /** A relationship as it is stored, with its other end as far as the person may see it. */
    record DataTie(
            String type,
            String uuid,
            @Nullable Boolean outgoing,
            String otherType,
            @Nullable String other,
            @Nullable String otherName,
            Map<String, Object> properties) {}

    /** An account, without what opens it. */
    record DataAccount(
            @Nullable String name,
            @Nullable String role,
            boolean isLocked,
            @Nullable OffsetDateTime createdAt,
            List<Object> sessions,
            List<Object> tokens) {}
}
