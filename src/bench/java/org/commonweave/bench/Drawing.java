package org.commonweave.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a picture of a graph costs while it is moved about: our canvas beside plain pages of sigma.js and cytoscape.js, with the
 * same data in the same browser, one after another. The libraries come with npm, which this needs; the product does not.
 */
final class Drawing {

    private static final List<String> PAGES = List.of("own", "sigma", "cytoscape");
    private static final List<Integer> NODES = List.of(300, 2_000, 10_000);
    private static final int FRAMES = 40;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final Path LIBRARIES = Path.of("target/bench/npm");
    private static final Map<String, Path> FOLDERS = Map.of(
            "static", Path.of("src/main/resources/static"),
            "npm", LIBRARIES.resolve("node_modules"),
            "pages", Path.of("src/bench/pages"));
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    private Drawing() {}

    private record Cost(double mainThread, double all, double building, double moving) {}

    /** Arguments: a size and seconds, which are of no use here; how many rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[2]);
        install();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Drawing::answer);
        server.start();
        try (Chromium chromium = Chromium.start()) {
            chromium.call("Page.enable", Map.of());
            chromium.call("Performance.enable", Map.of("timeDomain", "threadTicks"));
            chromium.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
            System.out.println("| nodes | page | main thread, ms a frame | all processes, ms a frame | all, of our own "
                    + "| longest task of the main thread, ms: the first picture | moved about |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (int nodes : NODES) {
                Map<String, List<Cost>> costs = new LinkedHashMap<>();
                for (int round = 0; round < rounds; round++) {
                    for (String page : PAGES) {
                        String address = "http://127.0.0.1:"
                                + server.getAddress().getPort() + "/pages/" + page + ".html?nodes=" + nodes;
                        costs.computeIfAbsent(page, none -> new ArrayList<>()).add(cost(chromium, address));
                    }
                }
                report(nodes, costs);
            }
        } finally {
            server.stop(0);
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(LIBRARIES);
        Process npm = new ProcessBuilder(
                        "npm",
                        "install",
                        "--prefix",
                        LIBRARIES.toString(),
                        "--no-audit",
                        "--no-fund",
                        "sigma@3.0.2",
                        "graphology@0.26.0",
                        "cytoscape@3.33.1")
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IllegalStateException("npm could not install what is compared with");
        }
    }

    private static Cost cost(Chromium chromium, String address) throws InterruptedException {
        chromium.call("Page.navigate", Map.of("url", address));
        while (!chromium.evaluate("window.ready === true").asBoolean(false)) {
            Thread.sleep(100);
        }
        double building = Tasks.longest(chromium, () -> chromium.evaluate("window.build()"));
        JsonNode still = seen(chromium);
        // Once for the compiler, so that what is measured is what goes on. It ends where the picture is another.
        chromium.evaluate("window.pan(%d)".formatted(FRAMES / 2));
        if (seen(chromium).equals(still)) {
            throw new IllegalStateException(address + " shows the same before and after it was moved");
        }
        double main = chromium.mainThread();
        double all = chromium.all();
        chromium.evaluate("window.pan(%d)".formatted(FRAMES));
        double mainThread = (chromium.mainThread() - main) / FRAMES;
        double allProcesses = (chromium.all() - all) / FRAMES;
        // By itself: who is watched closely is slower.
        double moving = Tasks.longest(
                chromium, () -> chromium.evaluate("window.pan(%d).then(window.zoom)".formatted(FRAMES / 4)));
        return new Cost(mainThread, allProcesses, building, moving);
    }

    private static JsonNode seen(Chromium chromium) {
        return chromium.call("Page.captureScreenshot", Map.of());
    }

    private static void report(int nodes, Map<String, List<Cost>> costs) {
        double own = Report.median(Objects.requireNonNull(costs.get(PAGES.get(0))), Cost::all);
        costs.forEach((page, measured) -> {
            double all = Report.median(measured, Cost::all);
            System.out.printf(
                    "| %,d | %s | %.1f | %.1f | %.1f x | %.0f | %.0f |%n",
                    nodes,
                    page,
                    Report.median(measured, Cost::mainThread),
                    all,
                    all / own,
                    Report.median(measured, Cost::building),
                    Report.median(measured, Cost::moving));
        });
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = file(exchange.getRequestURI().getPath());
            if (file == null || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String name = file.toString();
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            byte[] content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    /** Nothing outside the folders. */
    private static @Nullable Path file(String path) {
        String[] parts = path.substring(1).split("/", 2);
        Path folder = FOLDERS.get(parts[0]);
        if (folder == null || parts.length < 2) {
            return null;
        }
        Path file = folder.resolve(parts[1]).normalize();
        return file.startsWith(folder) ? file : null;
    }
}
