package org.commonweave.job;

/** Where a job tells how far it is. Each call ends the work of a job that was cancelled. */
public interface Course {

    /** What is done now, by the key of a message and what it takes. */
    void begin(String step, String... arguments);

    /** A step is done. */
    void done();

    /** Which state of the data the result rests on. */
    void restsOn(String dataVersion);
}
