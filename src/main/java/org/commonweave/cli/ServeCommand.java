package org.commonweave.cli;

import java.util.concurrent.Callable;
import org.commonweave.Commonweave;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Serves the API. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serve the GraphQL API (default).")
final class ServeCommand implements Callable<Integer> {

    /** The service goes on after main has returned. */
    static final int RUNNING = -1;

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() {
        return serve(settings);
    }

    static int serve(String[] settings) {
        SpringApplication.run(Commonweave.class, settings);
        return RUNNING;
    }
}
