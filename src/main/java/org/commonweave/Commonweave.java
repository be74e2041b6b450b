package org.commonweave;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Commonweave {

    public static void main(String[] arguments) {
        SpringApplication.run(Commonweave.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
