package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.commonweave.testing.GraphTest;
import org.commonweave.testing.SampleInGraph;
import org.commonweave.transfer.RecordLoad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tiles of another server lie under the map, where the service was told of one. */
@GraphTest
class MapTilesTests {

    private static final Pattern TILE = Pattern.compile("/(\\d+)/(\\d+)/(\\d+)\\.png");
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final HttpServer SERVER = server();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void tiles(DynamicPropertyRegistry properties) {
        properties.add(
                "commonweave.workbench.tiles.address",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/{z}/{x}/{y}.png");
        properties.add("commonweave.workbench.tiles.attribution", () -> "© Survey Office");
    }

    @BeforeAll
    static void sample(@Autowired RecordLoad records) {
        SampleInGraph.load(records);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void lieUnderWhatIsDrawn() {
        Visitor planner = new Visitor(port, "en").as("planner").open("/explore?ask=resources&view=map");
        planner.sees("© Survey Office").find("svg.map .tiles image");
        planner.isFine();

        List<MatchResult> tiles = ASKED.stream()
                .distinct()
                .flatMap(path -> TILE.matcher(path).results())
                .toList();
        int zoom = Integer.parseInt(tiles.get(0).group(1));
        assertThat(tiles).hasSizeBetween(4, 64).allMatch(tile -> Integer.parseInt(tile.group(1)) == zoom);
        // Everywhere under what is drawn, and where web maps have the middle of the district.
        Object bare = planner.run("""
                const image = [...document.querySelectorAll('svg.map .tiles image')];
                const boxes = image.map(one => [...one.getAttribute('href').match(/(\\d+)\\/(\\d+)\\.png/).slice(1).map(Number),
                  Number(one.getAttribute('x')), Number(one.getAttribute('y')), Number(one.getAttribute('width'))]);
                return [...document.querySelectorAll('svg.map .spot')].filter(spot => !boxes.some(([, , x, y, size]) =>
                  spot.cx.baseVal.value >= x && spot.cx.baseVal.value <= x + size && spot.cy.baseVal.value >= y && spot.cy.baseVal.value <= y + size)).length;
                """);
        assertThat(bare).isEqualTo(0L);
        double latitude = Math.toRadians(29);
        long x = (long) ((124.0 + 180) / 360 * (1 << zoom));
        long y = (long) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * (1 << zoom));
        assertThat(tiles).extracting(MatchResult::group).contains("/" + zoom + "/" + x + "/" + y + ".png");
    }

    private static HttpServer server() {
        try {
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", picture);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                ASKED.add(exchange.getRequestURI().getPath());
                exchange.getResponseHeaders().set("Content-Type", "image/png");
                exchange.sendResponseHeaders(200, picture.size());
                exchange.getResponseBody().write(picture.toByteArray());
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
