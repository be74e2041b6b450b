package org.commonweave.job;

/** What a job does, on a thread of its own. */
@FunctionalInterface
public interface Work<R> {

    /** Tells the course of its steps; that is also where it ends when it was cancelled. */
    R run(Course course);
}
