package org.commonweave.firststart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.commonweave.Commonweave;
import org.commonweave.firststart.WeakSettings.Weakness;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

/** Settings for trying the service do not go into production. */
class ProductionCheckTests {

    @Test
    void findsEveryWeakSettingAndTellsNoSecret() {
        MockEnvironment environment = with(Map.of(
                "server.address", "127.0.0.1",
                "spring.neo4j.authentication.password", "canary",
                "commonweave.embedded.password", "password",
                "spring.graphql.cors.allowed-origins", "https://a.test, *",
                "management.endpoints.web.exposure.include", "*"));
        List<Weakness> found = new Weaknesses(environment).found();
        assertThat(found)
                .extracting(Weakness::setting)
                .containsExactly(
                        "commonweave.sample.identities",
                        "commonweave.sample.load",
                        "server.ssl",
                        "commonweave.sign-in.secure-cookie",
                        "spring.neo4j.authentication.password",
                        "commonweave.embedded.password",
                        "spring.graphql.cors.allowed-origins",
                        "management.endpoints.web.exposure.include");
        assertThat(new WeakSettings(found).getMessage())
                .contains("commonweave.sample.identities=false")
                .doesNotContain("canary");
    }

    @Test
    void isContentWithWhatIsSafe() {
        assertThat(new Weaknesses(with(Map.of(
                                "server.address", "127.0.0.1",
                                "server.forward-headers-strategy", "framework",
                                "commonweave.sign-in.secure-cookie", "true",
                                "commonweave.sample.identities", "false",
                                "commonweave.sample.load", "false",
                                "spring.neo4j.authentication.password", "a-long-one-of-its-own")))
                        .found())
                .isEmpty();
    }

    @Test
    void refusesToStartBeforeAnythingElseDoes() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Commonweave.class)
                        .run("--server.port=0", "--commonweave.production=true", "--logging.level.root=off"))
                .isInstanceOf(WeakSettings.class)
                .hasMessageContaining("commonweave.sample.identities")
                .hasMessageContaining("server.ssl");
    }

    private static MockEnvironment with(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return environment;
    }
}
