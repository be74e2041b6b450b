package org.commonweave.deliberation;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.commonweave.casework.Chain;
import org.commonweave.casework.Chained;
import org.commonweave.casework.TextSeal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What happened to a motion, as it is kept on record for good. No person is named in it, unless in its words, which can be
 * erased without breaking the chain.
 *
 * @param motion identifier of the activity
 * @param by the organization that acted
 * @param role the viewer's role, or SERVICE for what was imported
 * @param to the body it was put to, or the organization that is to follow it up
 * @param followUp the relationship to that organization
 * @param subject the meeting on whose agenda it was put, or the agreement it led to
 * @param reason why, or what is to be done
 * @param seal what the hash is over in place of the reason; null without one, and where the hash is over the reason
 */
public record MotionEvent(
        String id,
        String motion,
        int seq,
        MotionEventType type,
        OffsetDateTime at,
        OffsetDateTime recordedAt,
        @Nullable String by,
        String role,
        @Nullable String to,
        @Nullable String followUp,
        @Nullable String subject,
        @Nullable OffsetDateTime dueBy,
        @Nullable String reason,
        @Nullable String previousHash,
        @Nullable TextSeal seal,
        String hash)
        implements Chained {

    static MotionEvent of(Value stored) {
        return new MotionEvent(
                stored.get("id").asString(),
                stored.get("motion").asString(),
                stored.get("seq").asInt(),
                MotionEventType.valueOf(stored.get("type").asString()),
                stored.get("at").asOffsetDateTime(),
                stored.get("recordedAt").asOffsetDateTime(),
                stored.get("by").asString(null),
                stored.get("role").asString(),
                stored.get("to").asString(null),
                stored.get("followUp").asString(null),
                stored.get("subject").asString(null),
                stored.get("dueBy").isNull() ? null : stored.get("dueBy").asOffsetDateTime(),
                stored.get("reason").asString(null),
                stored.get("previousHash").asString(null),
                TextSeal.of(stored),
                stored.get("hash").asString(""));
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("motion", motion);
        properties.put("seq", seq);
        properties.put("type", type.name());
        properties.put("at", at);
        properties.put("recordedAt", recordedAt);
        properties.put("by", by);
        properties.put("role", role);
        properties.put("to", to);
        properties.put("followUp", followUp);
        properties.put("subject", subject);
        properties.put("dueBy", dueBy);
        properties.put("reason", reason);
        properties.put("previousHash", previousHash);
        properties.put("hash", hash);
        TextSeal.put(seal, properties);
        return properties;
    }

    MotionEvent sealed() {
        MotionEvent whole = with(by, to, subject, reason, previousHash, TextSeal.of(reason), hash);
        return whole.with(by, to, subject, reason, previousHash, whole.seal, Chain.hash(whole));
    }

    /** The same event in an unstored history, which no chain holds. */
    MotionEvent unsealed() {
        return with(by, to, subject, reason, null, null, "");
    }

    /** The same with what the viewer may not see left out. */
    MotionEvent masked(
            @Nullable String seenBy,
            @Nullable String seenTo,
            @Nullable String seenSubject,
            @Nullable String seenReason) {
        return with(seenBy, seenTo, seenSubject, seenReason, previousHash, seal, hash);
    }

    private MotionEvent with(
            @Nullable String by,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String reason,
            @Nullable String before,
            @Nullable TextSeal sealed,
            String own) {
        return new MotionEvent(
                id,
                motion,
                seq,
                type,
                at,
                recordedAt,
                by,
                role,
                to,
                followUp,
                subject,
                dueBy,
                reason,
                before,
                sealed,
                own);
    }

    /** The meeting, of what is about one. */
    public @Nullable String meeting() {
        return type == MotionEventType.SCHEDULED ? subject : null;
    }

    /** The agreement, of what is about one. */
    public @Nullable String agreement() {
        return type == MotionEventType.SETTLED ? subject : null;
    }
}
