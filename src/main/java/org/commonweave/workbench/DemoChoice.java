package org.commonweave.workbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.firststart.DemoAccess;
import org.commonweave.sample.DemoIdentities;
import org.commonweave.sample.DemoIdentity;

/** Whom a visitor may be while the service is tried: those of the sample's people whom it lets in. */
final class DemoChoice {

    private DemoChoice() {}

    /** Each with the key of its role, and the organization it acts for. */
    static List<Map<String, String>> of(DemoAccess access) {
        return access.open()
                ? DemoIdentities.all().stream().map(DemoChoice::described).toList()
                : List.of();
    }

    private static Map<String, String> described(DemoIdentity identity) {
        return Stream.of(
                        Map.entry("role", identity.key()),
                        Map.entry("organization", Objects.requireNonNullElse(identity.organizationId(), "")),
                        Map.entry("person", identity.personId()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
