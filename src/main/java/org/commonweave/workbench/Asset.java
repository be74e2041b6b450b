package org.commonweave.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/**
 * A file of the web pages, ready to be sent.
 *
 * @param type its media type
 * @param plain as it is
 * @param packed compressed once, instead of for every request
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asset(MediaType type, byte[] plain, byte[] packed) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css",
            text("css"),
            "html",
            text("html"),
            "js",
            text("javascript"),
            "json",
            MediaType.APPLICATION_JSON,
            "svg",
            new MediaType("image", "svg+xml", StandardCharsets.UTF_8),
            "webmanifest",
            new MediaType("application", "manifest+json"));

    static Asset of(String name, byte[] content) {
        MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("Nobody says what type the file " + name + " is of");
        }
        return new Asset(type, content, pack(content));
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static MediaType text(String subtype) {
        return new MediaType("text", subtype, StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3 + 64);
        try (BestGzip out = new BestGzip(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
