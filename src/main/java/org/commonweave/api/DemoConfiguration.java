package org.commonweave.api;

import java.util.Optional;
import org.commonweave.access.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Bean
    Identities identities() {
        return credential -> Optional.empty();
    }
}
