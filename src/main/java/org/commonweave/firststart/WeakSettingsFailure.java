package org.commonweave.firststart;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists weak settings instead of a stack trace. */
final class WeakSettingsFailure extends AbstractFailureAnalyzer<WeakSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WeakSettings cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend each of them, or start without commonweave.production=true to try the service on this machine. "
                        + "See docs/sign-in.md.",
                cause);
    }
}
