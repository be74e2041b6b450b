package org.commonweave.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweave.access.Caller;
import org.commonweave.access.Identities;
import org.commonweave.access.Role;
import org.commonweave.access.Viewer;
import org.commonweave.record.NodeRecord;
import org.commonweave.sample.SampleDistrict;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/** Admits anybody of the sample district: "agency:sw-qinghe" is the role AGENCY for that organization. */
@TestConfiguration(proxyBeanMethods = false)
public class SamplePeople {

    private static final Map<String, String> IDS = SampleDistrict.records()
            .filter(NodeRecord.class::isInstance)
            .map(NodeRecord.class::cast)
            .filter(node -> node.properties().get("externalId") != null)
            .collect(Collectors.toMap(
                    node -> node.label() + ":" + node.properties().get("externalId"), NodeRecord::id, (a, b) -> a));

    @Bean
    @Primary
    Identities identitiesOfTheSample() {
        return credential -> Mono.just(Caller.demo(viewer(credential), null));
    }

    /** The stored identifier of a record that the sample calls by a short name. */
    public static String id(String label, String name) {
        String id = IDS.get(label + ":" + name);
        if (id == null) {
            throw new IllegalArgumentException("The sample has no " + label + " " + name);
        }
        return id;
    }

    private static Viewer viewer(String credential) {
        int colon = credential.indexOf(':');
        Role role = Role.valueOf((colon < 0 ? credential : credential.substring(0, colon)).toUpperCase(Locale.ROOT));
        boolean counts = role == Role.PLANNER || role == Role.ADMINISTRATOR;
        return new Viewer(
                role,
                colon < 0 ? null : id("Organization", credential.substring(colon + 1)),
                null,
                counts ? Set.of("introduce", "statistics") : Set.of("introduce"));
    }
}
