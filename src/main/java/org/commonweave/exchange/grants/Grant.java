package org.commonweave.exchange.grants;

import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.RecordEmitter;
import org.commonweave.exchange.source.Json;
import org.commonweave.exchange.time.PartialDates;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One grant: an agreement between a funder and a recipient, and what it says about places and purposes. */
final class Grant {

    private static final List<String> MAPPED = List.of("id", "title", "description", "currency", "url", "dateModified");

    private final RecordEmitter emitter;
    private final ObjectNode grant;

    Grant(RecordEmitter emitter) {
        this.emitter = emitter;
        this.grant = emitter.item();
    }

    void emit() {
        String id = RecordEmitter.text(grant, "id");
        if (id == null) {
            emitter.reject("id", ProblemCode.MISSING, "The grant has no id.", "Give it the id it was published with.");
            return;
        }
        NodeRef agreement = emitter.ref("Agreement", id);
        Map<String, Object> properties = emitter.properties(id);
        properties.put("kind", "FUNDING");
        emitter.text(properties, "name", RecordEmitter.text(grant, "title"));
        emitter.text(properties, "description", RecordEmitter.text(grant, "description"));
        put(properties, "documentUrl", RecordEmitter.text(grant, "url"));
        String modified = RecordEmitter.text(grant, "dateModified");
        put(properties, "recordedAt", modified == null ? null : PartialDates.start(modified));
        amount(properties);
        dates(properties);
        ObjectNode left = grant.deepCopy();
        individuals(left);
        MAPPED.forEach(left::remove);
        properties.put("extras", Json.CANONICAL.writeValueAsString(left));
        emitter.node(agreement, properties);
        Parties parties = new Parties(emitter, agreement);
        parties.emit(grant.path("fundingOrganization"), "funder");
        parties.emit(grant.path("recipientOrganization"), "recipient");
    }

    private void amount(Map<String, Object> properties) {
        JsonNode amount = grant.path("amountAwarded");
        String currency = RecordEmitter.text(grant, "currency");
        if (amount.isNumber() && amount.doubleValue() >= 0) {
            properties.put("quantity", amount.doubleValue());
            put(properties, "unit", currency);
        } else if (!amount.isMissingNode() && !amount.isNull()) {
            emitter.problem(
                    "amountAwarded",
                    ProblemCode.INVALID_VALUE,
                    "amountAwarded is " + amount + ", which is no amount; it is kept among the extras alone.",
                    "Give a number that is not below zero.");
        }
    }

    /** The period planned, else from the day of the award on. */
    private void dates(Map<String, Object> properties) {
        JsonNode planned = grant.path("plannedDates").path(0);
        ObjectNode period = planned instanceof ObjectNode object ? object : Json.object();
        String start = RecordEmitter.text(period, "startDate");
        emitter.validity(
                properties,
                start == null ? RecordEmitter.text(grant, "awardDate") : start,
                RecordEmitter.text(period, "endDate"));
    }

    /** Grants to individuals are published without names; what there is about them is not for this graph. */
    private void individuals(ObjectNode left) {
        boolean recipient = left.remove("recipientIndividual") != null;
        boolean details = left.remove("toIndividualsDetails") != null;
        if (recipient || details) {
            emitter.problem(
                    "recipientIndividual",
                    ProblemCode.LEFT_OUT,
                    "The recipient is a person; the grant was taken in without it.",
                    "Nothing needs to be done.");
        }
    }

    static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
