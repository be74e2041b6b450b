package org.commonweave.job;

import java.util.List;

/**
 * How far a job has come.
 *
 * @param done how many of its steps are done
 * @param step message key of what it does now
 * @param arguments what the message takes
 */
public record JobProgress(int done, int total, String step, List<String> arguments) {

    public JobProgress {
        arguments = List.copyOf(arguments);
    }

    JobProgress at(String key, String... taken) {
        return new JobProgress(done, total, key, List.of(taken));
    }

    JobProgress further() {
        return new JobProgress(Math.min(total, done + 1), total, step, arguments);
    }
}
