package org.commonweave.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonweave.digest.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All files of the web pages: ours, and those of libraries under names without versions. */
final class Assets {

    /** What the pages take from libraries. The layout runs in a worker, where import maps are not read. */
    private static final Map<String, String> LIBRARY = Map.ofEntries(
            Map.entry("lib/lit-html/lit-html.js", "lit-html/lit-html.js"),
            Map.entry("lib/lit-html/directive.js", "lit-html/directive.js"),
            Map.entry("lib/lit-html/directive-helpers.js", "lit-html/directive-helpers.js"),
            Map.entry("lib/lit-html/async-directive.js", "lit-html/async-directive.js"),
            Map.entry("lib/lit-html/directives/live.js", "lit-html/directives/live.js"),
            Map.entry("lib/lit-html/directives/ref.js", "lit-html/directives/ref.js"),
            Map.entry("lib/lit-html/directives/repeat.js", "lit-html/directives/repeat.js"),
            Map.entry("lib/d3-dispatch.js", "d3-dispatch/dist/d3-dispatch.min.js"),
            Map.entry("lib/d3-force.js", "d3-force/dist/d3-force.min.js"),
            Map.entry("lib/d3-quadtree.js", "d3-quadtree/dist/d3-quadtree.min.js"),
            Map.entry("lib/d3-timer.js", "d3-timer/dist/d3-timer.min.js"));

    private final SortedMap<String, Asset> files;
    private final String version;

    private Assets(SortedMap<String, Asset> files) {
        this.files = files;
        this.version = digest(files);
    }

    /**
     * Reads them.
     *
     * @param root where our own files are: a location with a slash at its end
     */
    static Assets read(String root) {
        TreeMap<String, Asset> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
                String location = file.getURL().getPath();
                String name = location.substring(location.lastIndexOf("/static/") + "/static/".length());
                files.put(name, Asset.of(name, file.getContentAsByteArray()));
            }
            for (Map.Entry<String, String> library : LIBRARY.entrySet()) {
                byte[] content = WebJars.resource(library.getValue()).getContentAsByteArray();
                files.put(library.getKey(), Asset.of(library.getKey(), content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The web pages cannot be read from " + root, e);
        }
        return new Assets(files);
    }

    Optional<Asset> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Names the content of all files: another whenever one of them changes. */
    String version() {
        return version;
    }

    private static String digest(SortedMap<String, Asset> files) {
        MessageDigest digest = Sha256.begin();
        files.values().forEach(file -> digest.update(file.plain()));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
