package org.commonweave.workbench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;

/** Identity providers at which people may sign in, each with its identifier and what it is called. */
final class ProviderChoice {

    private ProviderChoice() {}

    static List<Map<String, String>> of(ObjectProvider<ReactiveClientRegistrationRepository> repositories) {
        return repositories.stream()
                .flatMap(ProviderChoice::registrations)
                .map(one -> Map.of("id", one.getRegistrationId(), "name", one.getClientName()))
                .toList();
    }

    private static Stream<ClientRegistration> registrations(ReactiveClientRegistrationRepository repository) {
        return repository instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                : Stream.empty();
    }
}
