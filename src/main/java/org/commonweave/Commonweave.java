package org.commonweave;

import java.time.Clock;
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

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
