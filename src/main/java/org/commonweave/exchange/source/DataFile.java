package org.commonweave.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * A file of a dataset that can be read as often as needed.
 *
 * @param name its path within the dataset, without the ending of a compression
 */
public record DataFile(String name, OffsetDateTime modified, Opener opener) {

    /** Opens the file anew. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    /** The name without folders and ending, in lower case: what names a table. */
    public String stem() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file).toLowerCase(Locale.ROOT);
    }

    public boolean hasEnding(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
