package org.commonweave.casework;

import org.jspecify.annotations.Nullable;

/**
 * A step that an actor may take now.
 *
 * @param summons the task it is about; null when it is about the case
 * @param mutation that takes it
 */
public record LegalStep(CaseEventType step, @Nullable String summons, String mutation) {}
