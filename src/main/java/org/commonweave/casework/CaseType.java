package org.commonweave.casework;

import org.commonweave.record.StableId;

/** What goes from one organization to others and comes back answered. */
public enum CaseType {
    WHISTLE("Whistle", "SUMMONS", "blownAt"),
    REFERRAL("Referral", "REFERRED_TO", "referredAt");

    private final String label;
    private final String tie;
    private final String openedAt;

    CaseType(String label, String tie, String openedAt) {
        this.label = label;
        this.tie = tie;
        this.openedAt = openedAt;
    }

    /** The type whose cases have the label. */
    public static CaseType of(String label) {
        return label.equals(WHISTLE.label) ? WHISTLE : REFERRAL;
    }

    public String label() {
        return label;
    }

    /** The relationship that leads to each organization that is asked to act. */
    public String tie() {
        return tie;
    }

    /** The property that says when it began. */
    public String openedAt() {
        return openedAt;
    }

    /** The mutation that causes events of a type; empty for what the service does by itself. */
    public String mutation(CaseEventType event) {
        boolean whistle = this == WHISTLE;
        return switch (event) {
            case BLOWN -> whistle ? "blowWhistle" : "refer";
            case DISPATCHED -> whistle ? "dispatchWhistle" : "redirectReferral";
            case SIGNED -> whistle ? "signSummons" : "acceptReferral";
            case CONTACTED -> whistle ? "contactSummons" : "contactReferral";
            case REPORTED -> whistle ? "reportSummons" : "startReferral";
            case RESOLVED -> whistle ? "resolveSummons" : "completeReferral";
            case RETURNED -> whistle ? "returnSummons" : "declineReferral";
            case TRANSFERRED -> whistle ? "transferSummons" : "forwardReferral";
            case CONFIRMED -> whistle ? "confirmWhistle" : "confirmReferral";
            case REJECTED -> whistle ? "rejectResolution" : "rejectReferral";
            case REOPENED -> whistle ? "reopenWhistle" : "reopenReferral";
            case WITHDRAWN -> whistle ? "withdrawWhistle" : "cancelReferral";
            case RATED -> whistle ? "rateWhistle" : "rateReferral";
            case REMINDED, ESCALATED -> "";
        };
    }

    /** The identifier of the so-manieth task of a case: it follows from what it joins. */
    String summons(String caseId, String organization, int seq) {
        return StableId.of(tie, caseId, organization, String.valueOf(seq));
    }
}
