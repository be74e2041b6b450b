package org.commonweave.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says about a source.
 *
 * @param source names the source: identifiers that are not UUIDs are told apart by it
 * @param visibility who may see what is imported; persons are shown only when it is PUBLIC
 * @param language BCP 47 tag that settles between simplified and traditional where a text does not
 * @param encoding the character encoding, when it must not be guessed
 * @param mapping a file that maps columns of one's own to HSDS
 * @param maxFieldChars the longest text taken in
 */
public record ImportOptions(
        @Nullable String source,
        String visibility,
        @Nullable String licence,
        @Nullable String url,
        @Nullable OffsetDateTime retrievedAt,
        @Nullable String language,
        @Nullable Charset encoding,
        @Nullable Path mapping,
        int maxFieldChars) {

    /** The longest text the graph stores. */
    private static final int MAX_FIELD_CHARS = 100_000;

    /** A public source about which nothing more is known. */
    public static ImportOptions defaults() {
        return new ImportOptions(null, "PUBLIC", null, null, null, null, null, null, MAX_FIELD_CHARS);
    }

    public ImportOptions withSource(@Nullable String name) {
        return new ImportOptions(
                name, visibility, licence, url, retrievedAt, language, encoding, mapping, maxFieldChars);
    }

    public ImportOptions withVisibility(String whoMaySee) {
        return new ImportOptions(
                source, whoMaySee, licence, url, retrievedAt, language, encoding, mapping, maxFieldChars);
    }

    public ImportOptions withOrigin(
            @Nullable String withLicence, @Nullable String withUrl, @Nullable OffsetDateTime at) {
        return new ImportOptions(
                source, visibility, withLicence, withUrl, at, language, encoding, mapping, maxFieldChars);
    }

    public ImportOptions withLanguage(@Nullable String tag) {
        return new ImportOptions(source, visibility, licence, url, retrievedAt, tag, encoding, mapping, maxFieldChars);
    }

    public ImportOptions withEncoding(@Nullable Charset charset) {
        return new ImportOptions(
                source, visibility, licence, url, retrievedAt, language, charset, mapping, maxFieldChars);
    }

    public ImportOptions withMapping(@Nullable Path file) {
        return new ImportOptions(
                source, visibility, licence, url, retrievedAt, language, encoding, file, maxFieldChars);
    }
}
