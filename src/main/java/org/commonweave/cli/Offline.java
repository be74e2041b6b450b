package org.commonweave.cli;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonweave.Commonweave;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a command against the graph without serving. */
final class Offline {

    private Offline() {}

    /** A command works with the graph as it is; the sample comes with the first start of the service. */
    private static final String WITHOUT_SAMPLE = "--commonweave.sample.load=false";

    private static final String NOT_A_NEW_ONE = "--commonweave.embedded.create=false";

    /** With the graph that is there: in the wrong folder, a backup of a new and empty one would look like a success. */
    static int withGraph(String[] settings, Function<ConfigurableApplicationContext, Integer> work) {
        return run(
                Stream.concat(Arrays.stream(settings), Stream.of(NOT_A_NEW_ONE)).toArray(String[]::new), work);
    }

    static int run(String[] settings, Function<ConfigurableApplicationContext, Integer> work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Commonweave.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "logging.level.root=warn",
                        "logging.level.org.springframework=off",
                        "spring.main.log-startup-info=false")
                .run(quiet(settings))) {
            return work.apply(context);
        }
    }

    private static String[] quiet(String[] settings) {
        return Stream.concat(
                        Arrays.stream(settings).filter(setting -> !setting.startsWith("--commonweave.sample.load")),
                        Stream.of(WITHOUT_SAMPLE))
                .toArray(String[]::new);
    }
}
