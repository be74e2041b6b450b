package org.commonweave.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Bean
    Identities identities() {
        Map<String, Viewer> v = Map.of(
                "demo-administrator",
                new Viewer(Role.ADMINISTRATOR, "org-admin", null, Set.of("introduce")),
                "demo-agency",
                new Viewer(Role.AGENCY, "org-agency", null, Set.of("introduce")));
        return credential -> Optional.ofNullable(v.get(credential));
    }
}
