package org.commonweave.firststart;

import java.net.InetAddress;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Viewer;
import org.commonweave.sample.DemoIdentities;
import org.commonweave.sample.DemoIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets people be somebody of the sample district. Only on the loopback address: these credentials are in the
 * documentation, so a service that others can reach must not know them.
 */
@Component
public class DemoAccess implements Identities {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccess.class);

    private final Map<String, Caller> callers;

    /** Commands that do not serve have no server, and nobody to be let in. */
    @Autowired
    DemoAccess(
            ObjectProvider<ServerProperties> server, @Value("${commonweave.sample.identities:true}") boolean wanted) {
        this(server.stream().findFirst().map(ServerProperties::getAddress).orElse(null), wanted);
    }

    private DemoAccess(@Nullable InetAddress address, boolean wanted) {
        boolean loopback = address != null && address.isLoopbackAddress();
        if (wanted && address != null && !loopback) {
            LOG.warn("The service listens on {}, so the sample's identities are switched off", address);
        }
        this.callers = wanted && loopback
                ? DemoIdentities.all().stream()
                        .collect(Collectors.toUnmodifiableMap(identity -> "demo-" + identity.key(), DemoAccess::caller))
                : Map.of();
    }

    private static Caller caller(DemoIdentity identity) {
        return Caller.demo(
                Viewer.signedIn(identity.role(), identity.organizationId(), identity.personId()), identity.key());
    }

    @Override
    public Mono<Caller> of(String credential) {
        return Mono.justOrEmpty(callers.get(credential));
    }

    /** Whether anybody is let in as one of the sample's people. */
    public boolean open() {
        return !callers.isEmpty();
    }
}
