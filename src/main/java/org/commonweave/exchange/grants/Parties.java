package org.commonweave.exchange.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.record.NodeRef;
import org.commonweave.record.StableId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The organizations of a grant, where they are and what the grant lets them do. */
final class Parties {

    /** An identifier of org-id.guide names the same organization in every dataset. */
    private static final Pattern ORG_ID = Pattern.compile("([A-Z]{2,3}-[A-Z0-9_]{2,10})-(.+)");

    private static final Set<String> CHARITY_REGISTERS = Set.of("GB-CHC", "GB-SC", "GB-NIC");

    private final RecordEmitter emitter;
    private final NodeRef agreement;

    Parties(RecordEmitter emitter, NodeRef agreement) {
        this.emitter = emitter;
        this.agreement = agreement;
    }

    void emit(JsonNode organizations, String role) {
        for (JsonNode node : organizations) {
            String id = node instanceof ObjectNode party ? RecordEmitter.text(party, "id") : null;
            if (node instanceof ObjectNode party && id != null) {
                NodeRef organization = organization(party, id);
                emitter.tie("PARTY_TO", organization, agreement, role, Map.of("role", role));
                if (role.equals("recipient")) {
                    new Purposes(emitter, organization).emit();
                }
            } else {
                emitter.problem(
                        role + "Organization",
                        ProblemCode.MISSING,
                        "The " + role + " of the grant has no id and was left out; the extras keep it.",
                        "Give it an id in the form of org-id.guide.");
            }
        }
    }

    private NodeRef organization(ObjectNode party, String id) {
        Matcher register = ORG_ID.matcher(id);
        NodeRef organization = register.matches()
                ? new NodeRef("Organization", StableId.fromSource("org-id", "Organization", id))
                : emitter.ref("Organization", id);
        Map<String, Object> properties = emitter.properties(id);
        boolean charity = register.matches() && CHARITY_REGISTERS.contains(register.group(1));
        properties.put("kind", charity ? "CHARITY" : "OTHER");
        emitter.text(properties, "name", RecordEmitter.text(party, "name"));
        Grant.put(properties, "url", RecordEmitter.text(party, "url"));
        List<String> identifiers = new ArrayList<>();
        if (register.matches()) {
            identifiers.add(register.group(1) + ":" + register.group(2));
        }
        add(identifiers, "GB-CHC:", RecordEmitter.text(party, "charityNumber"));
        add(identifiers, "GB-COH:", RecordEmitter.text(party, "companyNumber"));
        if (!identifiers.isEmpty()) {
            properties.put("identifiers", List.copyOf(identifiers));
        }
        emitter.node(organization, properties);
        site(party, id, organization);
        return organization;
    }

    private void site(ObjectNode party, String id, NodeRef organization) {
        String address = Stream.of("streetAddress", "addressLocality", "addressRegion", "addressCountry")
                .map(field -> RecordEmitter.text(party, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String postalCode = RecordEmitter.text(party, "postalCode");
        if (RecordEmitter.text(party, "streetAddress") == null && postalCode == null) {
            return;
        }
        String siteId = id + "/" + address + "/" + postalCode;
        NodeRef place = emitter.ref("Place", siteId);
        Map<String, Object> properties = emitter.properties(siteId);
        properties.put("level", "SITE");
        emitter.text(properties, "name", RecordEmitter.text(party, "name"));
        Grant.put(properties, "address", address.isEmpty() ? null : address);
        Grant.put(properties, "postalCode", postalCode);
        emitter.node(place, properties);
        emitter.tie("LOCATED_AT", organization, place, "", Map.of());
    }

    private static void add(List<String> identifiers, String scheme, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !identifiers.contains(scheme + value)) {
            identifiers.add(scheme + value);
        }
    }
}
