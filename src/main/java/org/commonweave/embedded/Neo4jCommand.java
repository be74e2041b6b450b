package org.commonweave.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of the database's process. Secrets are not on it: every user of a machine can read those. */
final class Neo4jCommand {

    private static final String LAUNCHER = "org.commonweave.embedded.launcher.Neo4jLauncher";

    private Neo4jCommand() {}

    static List<String> of(EmbeddedSettings settings, int port) {
        Path home = settings.home().toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(settings.javaCommand().toString());
        // A database without memory is better dead: it is started again, and what was committed is there.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:ErrorFile=" + home.resolve("logs").resolve("jvm-%p.log"));
        // Its log closes with it. A hook of its own cannot be added once the process ends, and would fail that end.
        command.add("-Dlog4j2.shutdownHookEnabled=false");
        command.addAll(settings.jvmArguments());
        command.addAll(List.of("-cp", Neo4jFiles.classPath(home), LAUNCHER, home.toString()));
        configuration(settings, port).forEach((key, value) -> command.add(key + "=" + value));
        return command;
    }

    private static Map<String, String> configuration(EmbeddedSettings settings, int port) {
        String address = "127.0.0.1:" + port;
        Map<String, String> all = new TreeMap<>(Map.of(
                "server.bolt.enabled", "true",
                "server.bolt.listen_address", address,
                "server.bolt.advertised_address", address,
                "server.http.enabled", "false",
                "server.https.enabled", "false",
                "dbms.usage_report.enabled", "false",
                "server.memory.pagecache.size", "128m",
                "db.tx_log.preallocate", "false",
                // What still runs when the service ends has nobody left to answer to.
                "db.shutdown_transaction_end_timeout", "1s",
                // Two quiet periods of five seconds each, for clients that are gone by then.
                "internal.server.bolt.thread_pool_shutdown_wait_time", "1ms"));
        // One statement must not take the memory of all others.
        all.put("db.memory.transaction.max", "512m");
        all.putAll(settings.settings());
        // Not for anyone to turn off: other users of the machine can reach the port.
        all.put("dbms.security.auth_enabled", "true");
        return all;
    }
}
