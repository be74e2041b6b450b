package org.commonweave.firststart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonweave.firststart.WeakSettings.Weakness;
import org.springframework.core.env.Environment;

/** Settings that are good for trying the service alone. What a loopback address forgives is not forgiven: a proxy in front makes it reachable. */
record Weaknesses(Environment environment) {

    private static final Set<String> WELL_KNOWN =
            Set.of("neo4j", "password", "secret", "admin", "test", "changeme", "change-me", "commonweave", "letmein");
    private static final int SHORTEST_PASSWORD = 12;

    List<Weakness> found() {
        List<Weakness> found = new ArrayList<>();
        sample(found);
        transport(found);
        password(found, "spring.neo4j.authentication.password");
        password(found, "commonweave.embedded.password");
        everybody(found, "spring.graphql.cors.allowed-origins", "every site may ask in a browser.");
        everybody(found, "spring.graphql.cors.allowed-origin-patterns", "every site may ask in a browser.");
        everybody(
                found,
                "management.endpoints.web.exposure.include",
                "endpoints that show settings and memory are open to everybody.");
        return found;
    }

    private void sample(List<Weakness> found) {
        String identities = "commonweave.sample.identities";
        if (environment.getProperty(identities, Boolean.class, true)) {
            found.add(new Weakness(
                    identities,
                    "anybody may be an administrator by a word from the documentation.",
                    identities + "=false"));
        }
        String load = "commonweave.sample.load";
        if (environment.getProperty(load, Boolean.class, true)) {
            found.add(new Weakness(load, "invented records would be taken for real ones.", load + "=false"));
        }
    }

    private void transport(List<Weakness> found) {
        boolean tls = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate");
        String forwarded = environment
                .getProperty("server.forward-headers-strategy", "none")
                .toLowerCase(Locale.ROOT);
        if (!tls && forwarded.equals("none")) {
            found.add(new Weakness(
                    "server.ssl",
                    "passwords and sessions would travel in the open.",
                    "server.ssl.bundle, or server.forward-headers-strategy=framework behind a proxy that ends TLS and is the"
                            + " only way in"));
        }
        String cookie = "commonweave.sign-in.secure-cookie";
        boolean loopback = environment.getProperty("server.address", "").matches("127\\..*|::1|localhost");
        if (!environment.getProperty(cookie, Boolean.class, !loopback)) {
            found.add(new Weakness(cookie, "browsers would send sessions without TLS.", cookie + "=true"));
        }
    }

    /** Absent, the service makes one for each start. */
    private void password(List<Weakness> found, String setting) {
        String password = environment.getProperty(setting);
        if (password != null
                && (password.length() < SHORTEST_PASSWORD || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT)))) {
            found.add(new Weakness(
                    setting,
                    "the database's password is short or well known.",
                    "one of at least " + SHORTEST_PASSWORD + " characters"));
        }
    }

    private void everybody(List<Weakness> found, String setting, String why) {
        String value = environment.getProperty(setting, environment.getProperty(setting + "[0]", ""));
        if (Arrays.stream(value.split(",", -1)).anyMatch(one -> one.strip().equals("*"))) {
            found.add(new Weakness(setting, why, "only those that are needed"));
        }
    }
}
