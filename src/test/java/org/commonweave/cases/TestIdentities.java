package org.commonweave.cases;

import java.util.Locale;
import java.util.Set;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/** Admits anybody as whom they say: "agency:agency" is the role AGENCY for the given organization agency. */
@TestConfiguration(proxyBeanMethods = false)
public class TestIdentities {

    @Bean
    @Primary
    Identities identitiesOfTheCases() {
        return credential -> Mono.just(Caller.demo(viewer(credential), null));
    }

    private static Viewer viewer(String credential) {
        String[] parts = credential.split(":", 3);
        return new Viewer(
                Role.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts.length > 1 && !parts[1].isEmpty() ? Given.id("Organization", parts[1]) : null,
                parts.length > 2 ? Given.id("Person", parts[2]) : null,
                parts[0].equals("planner") || parts[0].equals("administrator")
                        ? Set.of("introduce", "statistics")
                        : Set.of("introduce"));
    }
}
