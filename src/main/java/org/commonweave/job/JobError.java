package org.commonweave.job;

import org.commonweave.graph.Graph;
import org.commonweave.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a job has no result, in the codes of the API's errors. */
public record JobError(String code, String message) {

    private static final Logger LOG = LoggerFactory.getLogger(JobError.class);

    /** A refusal is told as it is; a fault of ours is in the log under the number of the job. */
    static JobError of(Throwable fault, String job) {
        if (fault instanceof Refusal refusal) {
            return new JobError(refusal.code(), String.valueOf(refusal.getMessage()));
        }
        if (Graph.timedOut(fault)) {
            return new JobError("TIMEOUT", "A statement took too long and was stopped. Ask for a smaller place.");
        }
        LOG.error("Job {} failed", job, fault);
        return new JobError("INTERNAL", "Something went wrong on our side. The log knows more under " + job + ".");
    }
}
