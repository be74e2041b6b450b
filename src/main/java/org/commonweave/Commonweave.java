package org.commonweave;

import java.time.Clock;
import java.time.ZoneOffset;
import org.commonweave.cli.CommonweaveCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Commonweave {

    public static void main(String[] arguments) {
        int code = CommonweaveCommand.run(arguments);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** Answers tell milliseconds, so nothing is stored that is finer: what an answer tells must find the record again. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
