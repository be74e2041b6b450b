package org.commonweave.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database that comes with the service is run.
 *
 * @param home where it keeps its data
 * @param create whether a folder that is not there is made; otherwise the start fails
 * @param port where it answers on the loopback address; a free one when 0
 * @param password of its user neo4j, for those who want to look at the graph with other tools; otherwise a new secret
 *     for each start, which is never written down
 * @param java the Java it runs on; the service's own when absent
 * @param jvmArguments small by default; raise -Xmx for a large graph
 * @param settings further settings of Neo4j
 * @param startTimeout how long a start may take, recovery after a crash included
 */
@ConfigurationProperties("commonweave.embedded")
public record EmbeddedSettings(
        @DefaultValue("data/neo4j") Path home,
        @DefaultValue("true") boolean create,
        @DefaultValue("0") int port,
        @Nullable String password,
        @Nullable Path java,

        @DefaultValue({"-Xms128m", "-Xmx1g", "-XX:+UseSerialGC"})
        List<String> jvmArguments,

        @DefaultValue Map<String, String> settings,
        @DefaultValue("3m") Duration startTimeout) {

    Path javaCommand() {
        return java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : java;
    }
}
