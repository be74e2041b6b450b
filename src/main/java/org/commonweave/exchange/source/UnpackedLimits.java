package org.commonweave.exchange.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much may come out of a file that somebody else packed: a few kilobytes can unpack to any size.
 *
 * @param files in an archive
 * @param bytes of all of them together, unpacked
 */
public record UnpackedLimits(int files, long bytes) {

    private static final int BUFFER = 1 << 16;

    /** More comes out than may. */
    public static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    /**
     * Unpacks all of it once, keeping nothing. What an archive says of its sizes need not be true.
     *
     * @param beat called now and then, so that it can be ended
     */
    public void check(Dataset dataset, Runnable beat) throws IOException {
        if (dataset.files().size() > files) {
            throw new Exceeded("The archive holds %,d files; at most %,d are taken. Split it."
                    .formatted(dataset.files().size(), files));
        }
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (DataFile file : dataset.files()) {
            try (InputStream in = file.open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > bytes) {
                        throw new Exceeded(
                                "Unpacked it is larger than %,d bytes. Split it into several files.".formatted(bytes));
                    }
                    beat.run();
                }
            }
        }
    }
}
