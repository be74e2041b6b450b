package org.commonweave.graph;

import org.neo4j.driver.Config.ConfigBuilder;
import org.neo4j.driver.Logging;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has the driver log through SLF4J. What it uses by itself writes out every statement with its parameters before it finds
 * that nobody listens.
 */
@Component
class DriverLogging implements ConfigBuilderCustomizer {

    @Override
    @SuppressWarnings("deprecation") // Its successor is the one described above.
    public void customize(ConfigBuilder configuration) {
        configuration.withLogging(Logging.slf4j());
    }
}
