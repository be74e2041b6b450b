package org.commonweave.casework;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What happened to a case, as it is kept on record for good. No person is named in it, unless in its words, which can be
 * erased without breaking the chain.
 *
 * @param position its place among the events of all cases, in the order of commits; 0 until it is stored
 * @param caseId identifier of the whistle or the referral
 * @param caseType its label
 * @param seq its place within the case, from 1
 * @param at when it happened
 * @param recordedAt when the graph came to know it
 * @param by the organization that acted; null for the service
 * @param role the viewer's role, or SERVICE
 * @param department the organization whose task it is about
 * @param summons the relationship to that organization
 * @param to the organization it was sent, transferred or escalated to
 * @param previousHash the hash of the event before; null for the first
 * @param seal what the hash is over in place of the reason; null without one, and where the hash is over the reason
 * @param hash of the hash before and of all else but the position
 */
public record CaseEvent(
        String id,
        long position,
        String caseId,
        String caseType,
        int seq,
        CaseEventType type,
        OffsetDateTime at,
        OffsetDateTime recordedAt,
        @Nullable String by,
        String role,
        @Nullable String department,
        @Nullable String summons,
        @Nullable String to,
        @Nullable String reason,
        @Nullable Integer rating,
        @Nullable String previousHash,
        @Nullable TextSeal seal,
        String hash)
        implements Chained {

    public static CaseEvent of(Value stored) {
        return new CaseEvent(
                stored.get("id").asString(),
                stored.get("position").asLong(0),
                stored.get("case").asString(),
                stored.get("caseType").asString(),
                stored.get("seq").asInt(),
                CaseEventType.valueOf(stored.get("type").asString()),
                stored.get("at").asOffsetDateTime(),
                stored.get("recordedAt").asOffsetDateTime(),
                stored.get("by").asString(null),
                stored.get("role").asString(),
                stored.get("department").asString(null),
                stored.get("summons").asString(null),
                stored.get("to").asString(null),
                stored.get("reason").asString(null),
                stored.get("rating").isNull() ? null : stored.get("rating").asInt(),
                stored.get("previousHash").asString(null),
                TextSeal.of(stored),
                stored.get("hash").asString(""));
    }

    /** The position comes from the feed. */
    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id);
        properties.put("case", caseId);
        properties.put("caseType", caseType);
        properties.put("seq", seq);
        properties.put("type", type.name());
        properties.put("at", at);
        properties.put("recordedAt", recordedAt);
        properties.put("by", by);
        properties.put("role", role);
        properties.put("department", department);
        properties.put("summons", summons);
        properties.put("to", to);
        properties.put("reason", reason);
        properties.put("rating", rating);
        properties.put("previousHash", previousHash);
        properties.put("hash", hash);
        TextSeal.put(seal, properties);
        return properties;
    }

    CaseEvent sealed() {
        CaseEvent whole = with(reason, previousHash, TextSeal.of(reason), hash);
        return whole.with(reason, previousHash, whole.seal, Chain.hash(whole));
    }

    /** The same event in an unstored history, which no chain holds. */
    CaseEvent unsealed() {
        return with(reason, null, null, "");
    }

    /** Some of a log, numbered anew and held by no chain, as it is not what was recorded. */
    public static List<CaseEvent> only(List<CaseEvent> log, Predicate<CaseEvent> wanted) {
        List<CaseEvent> events = log.stream().filter(wanted).toList();
        return IntStream.range(0, events.size())
                .mapToObj(i -> events.get(i).unsealed().at(i + 1))
                .toList();
    }

    /** The same for those who are not to read why. */
    public CaseEvent withoutReason() {
        return with(null, previousHash, seal, hash);
    }

    private CaseEvent at(int place) {
        return with(place, reason, previousHash, seal, hash);
    }

    private CaseEvent with(@Nullable String why, @Nullable String before, @Nullable TextSeal sealed, String own) {
        return with(seq, why, before, sealed, own);
    }

    private CaseEvent with(
            int place, @Nullable String why, @Nullable String before, @Nullable TextSeal sealed, String own) {
        return new CaseEvent(
                id,
                position,
                caseId,
                caseType,
                place,
                type,
                at,
                recordedAt,
                by,
                role,
                department,
                summons,
                to,
                why,
                rating,
                before,
                sealed,
                own);
    }
}
