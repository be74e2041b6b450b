package org.commonweave.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.commonweave.testing.GraphTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A picture is moved about without being drawn anew, and is at rest what it would be if it were. */
@GraphTest
class PictureTests {

    /** Pictures of one graph beside the page: {@code picture()} makes one, {@code differs} counts pixels. */
    private static final String BENCH = """
            const base = [...document.scripts].map(script => script.src).find(src => src.endsWith('/js/main.js')).replace('main.js', '');
            const { Scene } = await import(base + 'graph/scene.js');
            const { joined } = await import(base + 'graph/model.js');
            const { KINDS } = await import(base + 'graph/shapes.js');
            const frame = () => new Promise(done => requestAnimationFrame(done));
            const turn = i => ({ x: 40 * Math.sqrt(i) * Math.cos(i * 2.4), y: 40 * Math.sqrt(i) * Math.sin(i * 2.4) });
            const nodes = Array.from({ length: 400 }, (_, i) => ({ id: `n${i}`, uuid: `n${i}`, label: KINDS[i % 10], name: `Record ${i}` }));
            const edges = nodes.slice(1).map((node, i) => ({ uuid: `e${i}`, from: node.id, to: `n${(i * 7) % (i + 1)}`,
              layer: [null, 'FORMAL', 'PERSONAL', 'REPORTED'][i % 4] }));
            const model = await joined([{ nodes, edges }], null);
            model.nodes.forEach((node, i) => Object.assign(node, turn(i)));
            const picture = () => {
              const canvas = document.createElement('canvas');
              canvas.style.cssText = 'position: fixed; inset: 0; width: 801px; height: 603px';
              document.body.append(canvas);
              const scene = new Scene(canvas, { pick() {}, expand() {}, pinned() {}, settled() {} });
              scene.show({ model });
              Object.assign(scene.camera, { x: 30.3, y: -20.7, scale: 1.37 });
              return scene;
            };
            const pixels = ({ canvas }) => {
              const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              return copy.getImageData(0, 0, canvas.width, canvas.height).data;
            };
            const differs = (a, b) => { let count = 0; for (let i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > 1) count++; return count; };
            const anew = async scene => {
              const other = picture();
              const { model, colours, ...look } = scene.look;
              other.show(look);
              Object.assign(other.camera, scene.camera);
              await other.settled();
              const data = pixels(other);
              other.close();
              other.canvas.remove();
              return data;
            };
            const scene = picture();
            await scene.settled();
            const before = pixels(scene);
            """;

    @LocalServerPort
    int port;

    private Visitor visitor;

    @BeforeEach
    void comes() {
        visitor = new Visitor(port, "en").as("").open("/about");
    }

    @Test
    void aPanMovesWhatIsDrawnAlready() {
        Map<?, ?> seen = run("""
                const drawn = scene.sheet.paints, shown = scene.frames;
                for (let i = 0; i < 20; i++) { scene.camera.pan(7.3, -3.1); scene.changed(); await frame(); }
                await scene.settled();
                return { drawn: scene.sheet.paints - drawn, shown: scene.frames - shown,
                  moved: differs(before, pixels(scene)), wrong: differs(pixels(scene), await anew(scene)) };
                """);
        assertThat(number(seen, "shown")).isGreaterThanOrEqualTo(20);
        assertThat(number(seen, "drawn")).isZero();
        assertThat(number(seen, "moved")).isPositive();
        assertThat(number(seen, "wrong")).isZero();
    }

    @Test
    void isDrawnAnewBeforeAPanComesToItsEdge() {
        Map<?, ?> seen = run("""
                scene.camera.scale = 4;
                await scene.settled();
                const drawn = scene.sheet.paints, shown = scene.frames;
                for (let i = 0; i < 100; i++) { scene.camera.pan(-12, 2); scene.changed(); await frame(); }
                await scene.settled();
                return { drawn: scene.sheet.paints - drawn, shown: scene.frames - shown,
                  wrong: differs(pixels(scene), await anew(scene)) };
                """);
        assertThat(number(seen, "drawn")).isBetween(1L, number(seen, "shown") / 10);
        assertThat(number(seen, "wrong")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene.camera.zoom(1.3, 200, 100); scene.changed()",
                "scene.show({ selected: 'n7', lit: new Set(['n7', 'n1', 'n8']) })",
                "scene.show({ route: ['n7', 'n1', 'n0'].map(id => model.byId.get(id)) })",
                "scene.show({ hiddenKinds: new Set(['PERSON']), hiddenLayers: new Set(['stored']) })",
                "Object.assign(model.nodes[3], { x: 90, y: 60, pinned: true }); scene.changed()",
                "document.documentElement.dataset.theme = 'dark'; document.dispatchEvent(new Event('themechange'))",
                "scene.canvas.style.width = '640px'; await frame(); await frame(); scene.canvas.style.width = '801px'; await frame();"
                        + " scene.camera.pan(3, 0)"
            })
    void showsEveryChange(String change) {
        Map<?, ?> seen = run("""
                %s;
                await scene.settled();
                return { changed: differs(before, pixels(scene)), wrong: differs(pixels(scene), await anew(scene)) };
                """.formatted(change));
        assertThat(number(seen, "changed")).isPositive();
        assertThat(number(seen, "wrong")).isZero();
    }

    @Test
    void isKeptAsFilesAndFindsWhatIsPointedAt() {
        Map<?, ?> seen = run("""
                scene.camera.zoom(1.2);
                const bitmap = await createImageBitmap(await scene.toPng());
                const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
                canvas.getContext('2d').drawImage(bitmap, 0, 0);
                const { x, y } = model.nodes[5];
                return { wrong: differs(pixels({ canvas }), await anew(scene)), names: scene.toSvg().split('<text').length,
                  found: scene.at(scene.camera.toScreenX(x), scene.camera.toScreenY(y)) === model.nodes[5] ? 1 : 0 };
                """);
        assertThat(number(seen, "wrong")).isZero();
        assertThat(number(seen, "names")).isGreaterThan(20);
        assertThat(number(seen, "found")).isOne();
    }

    private Map<?, ?> run(String script) {
        Object seen = visitor.run("return (async () => {" + BENCH + script + "})()");
        assertThat(Browser.complaints()).isEmpty();
        return (Map<?, ?>) seen;
    }

    private static long number(Map<?, ?> seen, String name) {
        return ((Number) Objects.requireNonNull(seen.get(name), name)).longValue();
    }
}
