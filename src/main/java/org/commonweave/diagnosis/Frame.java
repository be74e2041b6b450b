package org.commonweave.diagnosis;

import java.time.OffsetDateTime;
import org.commonweave.projection.Window;

/**
 * What a diagnostic is asked about.
 *
 * @param asOf the instant whose ties count
 * @param knownAt what the graph came to know later is left out
 * @param window events in it count; half-open
 * @param guards thresholds below which nothing is said
 */
public record Frame(OffsetDateTime asOf, OffsetDateTime knownAt, Window window, Guards guards) {}
