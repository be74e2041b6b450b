package org.commonweave.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.commonweave.exchange.ImportOptions;
import org.commonweave.exchange.Problem;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordSink;

/**
 * The character encoding a file is read with.
 *
 * @param mark length of the byte order mark to skip
 */
public record Encoding(Charset charset, int mark) {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

    /** The encoding of a file: what the operator says, else what its bytes say. */
    public static Encoding of(DataFile file, ImportOptions options) throws IOException {
        Encoding guessed = EncodingGuess.of(file);
        Charset told = options.encoding();
        return told == null ? guessed : new Encoding(told, told.equals(guessed.charset) ? guessed.mark : 0);
    }

    /** The same, and the reader is told when it is not plain UTF-8. */
    static Encoding reported(DataFile file, ImportOptions options, RecordSink sink) throws IOException {
        Encoding encoding = of(file, options);
        if (!encoding.charset.equals(StandardCharsets.UTF_8) || encoding.mark > 0) {
            sink.problem(Problem.inFile(
                    file.name(),
                    ProblemCode.ENCODING,
                    "The file was read as " + encoding.charset
                            + (encoding.mark > 0 ? " with a byte order mark" : "")
                            + (options.encoding() == null ? ", as its bytes suggest." : ", as asked for."),
                    "Look at a few names; if they are wrong, say the encoding. Best is to save the file as UTF-8."));
        }
        return encoding;
    }

    InputStream bytes(DataFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return in;
    }

    Reader reader(DataFile file) throws IOException {
        return new InputStreamReader(bytes(file), charset);
    }
}
