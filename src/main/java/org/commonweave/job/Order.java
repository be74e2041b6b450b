package org.commonweave.job;

import java.time.Duration;
import org.commonweave.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param key the client's own, under which the same call is done once
 * @param question equal for those who ask the same
 * @param dataVersion names the state of the data now
 * @param good how long after it was asked an answer at this version is still the answer
 * @param steps how many steps it takes
 */
public record Order(
        Viewer owner, @Nullable String key, Object question, String dataVersion, Duration good, int steps) {}
