package org.commonweave.sample;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a department answered one summons. */
record Answer(
        String department,
        int seq,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime signedAt,
        @Nullable OffsetDateTime contactedAt,
        @Nullable OffsetDateTime reportedAt,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable String returnedReason,
        @Nullable Integer transferredFromSeq) {

    private static final String NOT_OURS = "不属本单位职责";

    /** The department's usual pace, drawn out by the factor; what would lie after the reference date has not happened. */
    static Answer of(@Nullable Row pace, int seq, String outcome, OffsetDateTime blownAt, double factor) {
        Objects.requireNonNull(pace, "Every department that is summoned has a pace");
        OffsetDateTime sent = blownAt.plusMinutes(20);
        boolean returned = outcome.equals("RETURNED") || outcome.equals("TRANSFERRED") && seq == 1;
        boolean transferred = outcome.equals("TRANSFERRED") && seq > 1;
        return new Answer(
                pace.get("department"),
                seq,
                sent,
                after(sent, pace, "signed", factor),
                returned ? null : after(sent, pace, "contacted", factor),
                returned ? null : after(sent, pace, "reported", factor),
                returned ? null : after(sent, pace, "resolved", factor),
                returned ? NOT_OURS : null,
                transferred ? seq - 1 : null);
    }

    Facts facts() {
        return Facts.of("seq", seq)
                .with("sentAt", sentAt)
                .with("signedAt", signedAt)
                .with("contactedAt", contactedAt)
                .with("reportedAt", reportedAt)
                .with("resolvedAt", resolvedAt)
                .with("returnedReason", returnedReason)
                .with("transferredFromSeq", transferredFromSeq)
                .happened(sentAt);
    }

    private static @Nullable OffsetDateTime after(OffsetDateTime sent, Row pace, String step, double factor) {
        Double hours = pace.number(step);
        if (hours == null) {
            return null;
        }
        OffsetDateTime time = Days.hoursAfter(sent, hours * factor);
        return time.isBefore(Days.REFERENCE) ? time : null;
    }
}
