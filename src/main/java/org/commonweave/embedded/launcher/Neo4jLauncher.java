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

    public static void main(String[] arguments) {
        try {
            run(Path.of(arguments[0]).toAbsolutePath(), Arrays.asList(arguments).subList(1, arguments.length));
        } catch (Throwable e) {
            // Neo4j's own threads would keep a process alive that serves nobody.
            e.printStackTrace(System.out);
            // Last, because the parent keeps the last words only.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                System.out.println(cause);
            }
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Path home, List<String> settings) throws Exception {
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = parent.readLine();
        if (password == null) {
            throw new IllegalStateException("The first line of standard input must be the password of this start");
        }
        endWith(parent);
        ignoreInterrupts();
        Path folder = Files.createDirectories(home.resolve("conf"));
        Path configuration = Files.write(folder.resolve("neo4j.conf"), settings);
        boolean first = setFirstPassword(home, password);
        Object dbms = startWhenUnlocked(home, configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutdown(dbms)));
        if (!first) {
            setPassword(dbms, password);
        }
        System.out.println("READY " + boltPort(dbms));
    }

    /** From the first moment, because a start can take long and a parent can die in it. */
    private static void endWith(BufferedReader parent) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (parent.readLine() != null) {
                            // Only the end of the stream means something.
                        }
                    } catch (IOException e) {
                        System.out.println("The parent's stream broke: " + e);
                    }
                    System.exit(0);
                },
                "end-with-parent");
        thread.start();
    }

    /** Ctrl-C goes to the parent and to us; it is the parent that ends us, once its last requests are answered. */
    private static void ignoreInterrupts() throws Exception {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object interrupt = signal.getConstructor(String.class).newInstance("INT");
        signal.getMethod("handle", signal, handler)
                .invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
    }

    /** Before the very first start, so that the password everybody knows never works, not even for a second. */
    private static boolean setFirstPassword(Path home, String password) throws Exception {
        if (Files.exists(home.resolve("data").resolve("databases").resolve("system"))) {
            return false;
        }
        Class<?> context = Class.forName("org.neo4j.cli.ExecutionContext");
        Object command = Class.forName("org.neo4j.commandline.admin.security.SetInitialPasswordCommand")
                .getConstructor(context)
                .newInstance(context.getConstructor(Path.class, Path.class).newInstance(home, home.resolve("conf")));
        Class<?> line = Class.forName("picocli.CommandLine");
        Object exit = line.getMethod("execute", String[].class)
                .invoke(line.getConstructor(Object.class).newInstance(command), (Object) new String[] {password});
        if (!exit.equals(0)) {
            throw new IllegalStateException("The database's first password could not be set");
        }
        return true;
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
                        // Altering a user refuses the password it has, which is the one of a start after a crash.
                        "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
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
            throw new IllegalStateException(
                    "The database did not close as it should; it will recover when it starts", e);
        }
    }
}
