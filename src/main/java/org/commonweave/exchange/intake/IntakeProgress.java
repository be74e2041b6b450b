package org.commonweave.exchange.intake;

/** Is told how far an import is. Whatever it throws ends the import there. */
public interface IntakeProgress {

    /** For whoever does not want to know. */
    IntakeProgress UNHEARD = new IntakeProgress() {
        @Override
        public void read(long rows) {}

        @Override
        public void delivered(long records) {}
    };

    /** So many rows of the files were read. */
    void read(long rows);

    /** So many whole records were handed over, to be checked and written. */
    void delivered(long records);
}
