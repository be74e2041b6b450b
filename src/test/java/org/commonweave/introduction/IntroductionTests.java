package org.commonweave.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonweave.collaboration.Scene;
import org.commonweave.diagnosis.Guards;
import org.commonweave.diagnosis.Result;
import org.commonweave.projection.Validity;
import org.junit.jupiter.api.Test;

/** Worked examples small enough to be checked by hand. */
class IntroductionTests {

    private static Result<IntroductionPaths.Detail> paths(Scene scene, IntroductionPaths.Options options) {
        TrustNetwork network = TrustNetwork.of(scene.layers(), Scene.frame(Guards.NONE));
        return IntroductionPaths.of(network, Scene.frame(Guards.NONE), "A", "Z", options);
    }

    private static Scene chain() {
        return new Scene()
                .post("a", "A")
                .post("m", "M")
                .post("z", "Z")
                .knows("a", "m", 0.5)
                .knows("m", "z", 0.5, false, Validity.ALWAYS);
    }

    @Test
    void aWithheldAcquaintanceIsShownBetweenOrganizationsOnly() {
        var result = paths(chain(), IntroductionPaths.Options.DEFAULT);
        Introduction path = result.detail().paths().get(0);
        assertThat(path.stations())
                .extracting(Introduction.Station::as)
                .containsExactly(Introduction.As.POST, Introduction.As.OFFICE, Introduction.As.OFFICE);
        assertThat(path.steps().get(1).trust()).isNull();
        assertThat(result.toString())
                .doesNotContain("knows-")
                .doesNotContain("role-m")
                .doesNotContain("role-z");
        assertThat(paths(chain(), IntroductionPaths.Options.DEFAULT.within(new Limits(4, 0)))
                        .value())
                .isNull();
    }

    @Test
    void noWayAndNoVisibleWayLookTheSame() {
        Scene none = new Scene().post("a", "A").post("z", "Z").organizations("M");
        Scene hidden = new Scene()
                .post("a", "A")
                .post("z", "Z")
                .organizations("M")
                .person("m", false)
                .post("m", "M")
                .knows("a", "m", 0.9)
                .knows("m", "z", 0.9);
        assertThat(paths(hidden, IntroductionPaths.Options.DEFAULT))
                .isEqualTo(paths(none, IntroductionPaths.Options.DEFAULT));
    }

    @Test
    void anOrganizationDoesNotTieItsPeopleToOneAnother() {
        Scene scene = new Scene()
                .post("a", "A")
                .post("h1", "Hub")
                .post("h2", "Hub")
                .post("z", "Z")
                .knows("a", "h1", 0.9)
                .knows("h2", "z", 0.9);
        assertThat(paths(scene, IntroductionPaths.Options.DEFAULT).value()).isNull();
        scene.agreement("Hub", "Z");
        var result = paths(scene, IntroductionPaths.Options.DEFAULT);
        assertThat(result.value()).isCloseTo(0.9 * 0.95, within(1e-12));
        assertThat(result.detail().paths().get(0).formalShare()).isEqualTo(0.5);
    }

    @Test
    void whoWasAskedOftenIsLetAlone() {
        Scene scene = new Scene()
                .post("a", "A")
                .post("m", "M")
                .post("z", "Z")
                .knows("a", "m", 0.9)
                .knows("m", "z", 0.9);
        var options = new IntroductionPaths.Options(3, Limits.DEFAULT, Map.of("role-m-M", 3), 3, 365);
        Introduction path = paths(scene, options).detail().paths().get(0);
        assertThat(path.overAsked()).isTrue();
        assertThat(path.next()).isEqualTo(Introduction.NextStep.ASK_SOMEONE_ELSE);
        Introduction fresh =
                paths(scene, IntroductionPaths.Options.DEFAULT).detail().paths().get(0);
        assertThat(fresh.next()).isEqualTo(Introduction.NextStep.ASK_POST);
        assertThat(fresh.lastContactDays()).isEqualTo(30);
    }

    @Test
    void everyCaveatIsSaidInBothLanguages() {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"((?:collaboration|introduction)\\.[a-z][\\w.]*)\"");
        for (String feature : Set.of("collaboration", "introduction")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/commonweave", feature))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> key.matcher(read(file)).results().forEach(match -> used.add(match.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Stream.of(Introduction.NextStep.values()).forEach(next -> used.add("introduction.next." + next));
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(keys("en")).isEqualTo(used);
        assertThat(keys("zh")).isEqualTo(used);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(String language) {
        Properties properties = new Properties();
        try (InputStream in =
                IntroductionTests.class.getResourceAsStream("/messages/diagnosis_" + language + ".properties")) {
            assertThat(in).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
        keys.removeIf(key -> !key.startsWith("collaboration.") && !key.startsWith("introduction."));
        return keys;
    }
}
