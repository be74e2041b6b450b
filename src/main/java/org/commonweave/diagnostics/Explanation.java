package org.commonweave.diagnostics;

import org.commonweave.diagnosis.Told;

/** A diagnostic computed again, to be explained. */
record Explanation(Told diagnostic) {}
