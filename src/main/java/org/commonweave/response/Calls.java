package org.commonweave.response;

import java.time.OffsetDateTime;
import java.util.List;
import org.commonweave.diagnosis.Evidence;
import org.commonweave.diagnosis.Frame;
import org.commonweave.diagnosis.TieRef;
import org.commonweave.projection.Projection;
import org.commonweave.projection.Summons;
import org.commonweave.projection.Whistle;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;

/** Whistles of the window and whom they summoned, as they stood at the instant asked about. */
final class Calls {

    private Calls() {}

    /** One department's part in one whistle. */
    record Call(Whistle whistle, Summons summons) {

        /** Sent back with a reason: the department said that it is not the one. */
        boolean returned() {
            return summons.returnedReason() != null;
        }

        Evidence evidence(double weight) {
            return Evidence.tie(
                    new NodeRef("Whistle", whistle.id()),
                    new TieRef("SUMMONS", summons.id()),
                    new NodeRef("Organization", summons.organization()),
                    weight);
        }
    }

    static List<Whistle> whistles(Projection projection, Frame frame) {
        return projection.whistles().values().stream()
                .filter(whistle -> frame.window().covers(whistle.blownAt()))
                .filter(whistle -> !whistle.blownAt().isAfter(frame.asOf()))
                .toList();
    }

    static List<Call> of(List<Whistle> whistles, Frame frame) {
        return whistles.stream()
                .flatMap(whistle -> whistle.summonses().stream()
                        .filter(summons -> !summons.sentAt().isAfter(frame.asOf()))
                        .map(summons -> new Call(whistle, summons)))
                .toList();
    }

    /** When a step was taken, if it was by the instant asked about. */
    static @Nullable OffsetDateTime by(Frame frame, @Nullable OffsetDateTime time) {
        return time != null && time.isAfter(frame.asOf()) ? null : time;
    }

    /** Confirmed by the whistle-blower by then. */
    static boolean closed(Whistle whistle, Frame frame) {
        OffsetDateTime closedAt = whistle.closedAt();
        return whistle.state().equals("CLOSED") && (closedAt == null || !closedAt.isAfter(frame.asOf()));
    }

    static boolean withdrawn(Whistle whistle) {
        return whistle.state().equals("WITHDRAWN");
    }

    static List<Evidence> evidence(List<Whistle> whistles) {
        return whistles.stream()
                .map(whistle -> Evidence.node("Whistle", whistle.id(), 1))
                .toList();
    }
}
