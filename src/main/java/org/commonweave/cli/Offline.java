package org.commonweave.cli;

import java.util.function.Function;
import org.commonweave.Commonweave;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a command against the graph without serving. */
final class Offline {

    private Offline() {}

    static int run(String[] settings, Function<ConfigurableApplicationContext, Integer> work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Commonweave.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "commonweave.sample.load=false",
                        "logging.level.root=warn",
                        "logging.level.org.springframework=off",
                        "spring.main.log-startup-info=false")
                .run(settings)) {
            return work.apply(context);
        }
    }
}
