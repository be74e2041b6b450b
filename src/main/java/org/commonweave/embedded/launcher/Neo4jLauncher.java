package org.commonweave.embedded.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Starts Neo4j and says READY with its port. Arguments: the home folder, then settings as key=value. The first line of
 * standard input is the password of this start; its end means that the parent is gone, and ends this process too.
 *
 * <p>It speaks to Neo4j by reflection and is one class without companions, because Neo4j is not on the class path it is
 * compiled with: the two are separate programs, and this file is copied beside Neo4j's jars.
 */
public final class Neo4jLauncher {

    /** An older process may still be closing the store. */
    private static final int LOCK_RETRIES = 30;

    private static final long RETRY_MILLIS = 1000;

    private Neo4jLauncher() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = parent.readLine();
        if (password == null) {
            throw new IllegalStateException("The first line of standard input must be the password of this start");
        }
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Object dbms = startWhenUnlocked(home, configuration(home, arguments));
        setPassword(dbms, password);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown(dbms)));
        System.out.println("READY " + boltPort(dbms));
        while (parent.readLine() != null) {
            // Only the end of the stream means something.
        }
        System.exit(0);
    }

    private static Path configuration(Path home, String[] arguments) throws IOException {
        Path folder = Files.createDirectories(home.resolve("conf"));
        List<String> settings = Arrays.asList(arguments).subList(1, arguments.length);
        return Files.write(folder.resolve("neo4j.conf"), settings);
    }

    private static Object startWhenUnlocked(Path home, Path configuration) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(home, configuration);
            } catch (InvocationTargetException e) {
                if (!isLocked(e) || attempt >= LOCK_RETRIES) {
                    throw e;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static Object start(Path home, Path configuration) throws Exception {
        Class<?> type = Class.forName("org.neo4j.dbms.api.DatabaseManagementServiceBuilder");
        Object builder = type.getConstructor(Path.class).newInstance(home);
        type.getMethod("loadPropertiesFromFile", Path.class).invoke(builder, configuration);
        return type.getMethod("build").invoke(builder);
    }

    private static boolean isLocked(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("FileLockException")) {
                return true;
            }
        }
        return false;
    }

    private static void setPassword(Object dbms, String password) throws Exception {
        Class<?> service = Class.forName("org.neo4j.graphdb.GraphDatabaseService");
        service.getMethod("executeTransactionally", String.class, Map.class)
                .invoke(
                        database(dbms, "system"),
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    private static int boltPort(Object dbms) throws Exception {
        Object resolver = Class.forName("org.neo4j.kernel.internal.GraphDatabaseAPI")
                .getMethod("getDependencyResolver")
                .invoke(database(dbms, "neo4j"));
        Class<?> register = Class.forName("org.neo4j.configuration.connectors.ConnectorPortRegister");
        Class<?> connector = Class.forName("org.neo4j.configuration.connectors.ConnectorType");
        Object ports = Class.forName("org.neo4j.common.DependencyResolver")
                .getMethod("resolveDependency", Class.class)
                .invoke(resolver, register);
        Object bolt = connector.getField("BOLT").get(null);
        Object address = register.getMethod("getLocalAddress", connector).invoke(ports, bolt);
        return (int) address.getClass().getMethod("getPort").invoke(address);
    }

    private static Object database(Object dbms, String name) throws Exception {
        return Class.forName("org.neo4j.dbms.api.DatabaseManagementService")
                .getMethod("database", String.class)
                .invoke(dbms, name);
    }

    private static void shutdown(Object dbms) {
        try {
            Class.forName("org.neo4j.dbms.api.DatabaseManagementService")
                    .getMethod("shutdown")
                    .invoke(dbms);
        } catch (ReflectiveOperationException e) {
            e.printStackTrace();
        }
    }
}
