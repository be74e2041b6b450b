package org.commonweave.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweave.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The one document in which all pages are drawn.
 *
 * @param document HTML that names the files of one version
 * @param policy what may run in it
 */
record Page(Asset document, String policy) {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    static Page of(Assets assets, String settings, @Nullable Tiles tiles) {
        String template = assets.file("index.html")
                .orElseThrow(() -> new IllegalStateException("The web pages have no index.html"))
                .text();
        String html = template.replace("{base}", "/a/" + assets.version()).replace("{settings}", escaped(settings));
        Matcher map = IMPORT_MAP.matcher(html);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        return new Page(Asset.of("index.html", html.getBytes(StandardCharsets.UTF_8)), policy(map.group(1), tiles));
    }

    /** Only what this service serves runs, only tiles come from elsewhere, and only lit-html and the pages themselves make HTML or script addresses. */
    private static String policy(String importMap, @Nullable Tiles tiles) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'sha256-" + sha256(importMap) + "'",
                "style-src 'self'",
                "img-src 'self' data: blob:" + (tiles == null ? "" : " " + tiles.origin()),
                "font-src 'self'",
                "connect-src 'self'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html commonweave");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
