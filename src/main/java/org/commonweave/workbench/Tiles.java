package org.commonweave.workbench;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tiles of a web map (EPSG:3857, 256 pixels) that lie under the map of places.
 *
 * @param address of a tile, with {z}, {x} and {y} in its path
 * @param attribution who made them, as its licence wants it said
 * @param maxZoom of the finest tiles there are
 */
record Tiles(
        String address,
        String attribution,
        @DefaultValue("19") int maxZoom) {

    private static final String SETTING = "commonweave.workbench.tiles.";

    /** What a source in a policy may be: anything else could add a directive of its own. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d+)?");

    Tiles {
        if (address == null || !Stream.of("{z}", "{x}", "{y}").allMatch(address::contains)) {
            throw new IllegalArgumentException(SETTING + "address must have {z}, {x} and {y} in it, as in"
                    + " https://tiles.example.org/{z}/{x}/{y}.png, and not be " + address);
        }
        if (!ORIGIN.matcher(origin(address)).matches()) {
            throw new IllegalArgumentException(
                    SETTING + "address must begin with http:// or https:// and a host, and not be " + address);
        }
        if (attribution == null || attribution.isBlank()) {
            throw new IllegalArgumentException(
                    SETTING + "attribution must name who made the tiles, as in" + " © OpenStreetMap contributors.");
        }
        if (maxZoom < 0 || maxZoom > 24) {
            throw new IllegalArgumentException(SETTING + "max-zoom must be from 0 to 24, and not " + maxZoom);
        }
    }

    /** The only other host that pages may take pictures from. */
    String origin() {
        return origin(address);
    }

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? address : address.substring(0, path);
    }
}
