package org.commonweave.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;

/** An answer that a browser saves as a file and keeps nowhere else. */
final class Attachment {

    private Attachment() {}

    static ServerResponse.BodyBuilder named(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore());
    }
}
