package org.commonweave.account;

import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.util.Locale;
import org.commonweave.graph.Await;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Shows whoever starts the service how to become its administrator: on the console and never in a log, because logs are read
 * by more people. The code is behind the #, so that no browser sends it in an address.
 */
@Component
@Order(20)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class FirstAdministrator implements ApplicationRunner {

    private final Setup setup;
    private final Environment environment;
    private final ObjectProvider<ServerProperties> server;
    private final boolean elsewhere;

    FirstAdministrator(
            Setup setup,
            Environment environment,
            ObjectProvider<ServerProperties> server,
            ObjectProvider<ReactiveClientRegistrationRepository> providers) {
        this.setup = setup;
        this.environment = environment;
        this.server = server;
        this.elsewhere = providers.stream().findAny().isPresent();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!elsewhere) {
            Await.all(setup.offer().flux()).forEach(code -> say(System.out, code));
        }
    }

    private void say(PrintStream out, String code) {
        String address = base() + SignInEndpoint.SETUP + "#code=" + code;
        out.printf("%n%s%n%n    %s%n%n", Wording.in(Locale.ENGLISH).say("setup.console"), address);
        String chinese = Wording.in(Locale.SIMPLIFIED_CHINESE).say("setup.console");
        // A console without a locale would show a row of question marks.
        if (charset().newEncoder().canEncode(chinese)) {
            out.printf("%s%n%n", chinese);
        }
        out.flush();
    }

    private static Charset charset() {
        // The first is known from Java 18 on.
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    private String base() {
        ServerProperties properties = server.stream().findFirst().orElse(null);
        boolean tls = properties != null
                && properties.getSsl() != null
                && properties.getSsl().isEnabled();
        InetAddress address = properties == null ? null : properties.getAddress();
        return (tls ? "https" : "http") + "://" + host(address) + ":"
                + environment.getProperty("local.server.port", "8080");
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
