package org.commonweave.caselog;

import reactor.core.publisher.Flux;

/** Looks whether logs are as they were written, and the records what the logs say. */
public interface LogAudit {

    /**
     * Something that is not as it was written.
     *
     * @param subject what the log is of: label and identifier
     * @param code stable and meant for programs
     */
    record Fault(String subject, String code, String message) {}

    Flux<Fault> faults();
}
