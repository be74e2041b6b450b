package org.commonweave.exchange.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonweave.exchange.Amendment;
import org.commonweave.exchange.Located;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.exchange.SourceNodes;
import org.commonweave.exchange.source.Json;
import org.commonweave.record.NodeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Rows that say more about something else: telephones, addresses, schedules. They stay whole among its extras. */
final class DetailRows {

    private final HsdsContext context;

    DetailRows(HsdsContext context) {
        this.context = context;
    }

    void detail(HsdsRow row) {
        if (row.table().equals("unit") || row.table().equals("meta_table_description")) {
            NodeRef source = new NodeRef(
                    SourceNodes.LABEL,
                    SourceNodes.id(context.scope(), row.position().file()));
            context.amendExtras(source, HsdsTables.list(row.table()), row.fields(), row);
            return;
        }
        attach(context, row, null, new Fields(row.fields()).left());
    }

    /** Puts the row into the list of its table on everything it refers to. */
    static void attach(HsdsContext context, HsdsRow row, @Nullable String list, ObjectNode content) {
        List<Owner> owners = Owner.of(row);
        if (owners.isEmpty()) {
            context.reject(
                    row,
                    null,
                    ProblemCode.DANGLING_REFERENCE,
                    "The " + row.table() + " does not say what it belongs to, or that is not there.",
                    "Give it a reference to a row that exists.");
        }
        for (Owner owner : owners) {
            ObjectNode own = content.deepCopy();
            own.remove(owner.column());
            String name = list == null ? HsdsTables.list(row.table(), owner.table()) : list;
            if (owner.table().equals("service_at_location")) {
                atLocation(context, row, owner, name, own);
            } else {
                Map<String, Object> properties = new LinkedHashMap<>();
                DetailProperties.add(row, owner.table(), own, properties);
                properties.put("extras", HsdsContext.extras(name, own));
                context.amend(context.ref(owner.label(), owner.id()), properties, row);
            }
        }
    }

    /** What belongs to a service at a location is kept by the service; the hours also by the relationship. */
    private static void atLocation(HsdsContext context, HsdsRow row, Owner owner, String list, ObjectNode own) {
        String service = row.service();
        if (service == null) {
            context.reject(
                    row,
                    owner.column(),
                    ProblemCode.DANGLING_REFERENCE,
                    "The service at location " + owner.id() + " is not there.",
                    "Import it together with services_at_location.");
            return;
        }
        ObjectNode place = Json.object().put("id", owner.id());
        place.putArray(list).add(own);
        context.amendExtras(context.ref("Resource", service), "service_at_locations", place, row);
        String hours = row.table().equals("schedule") ? OpeningHours.of(own) : null;
        if (hours != null) {
            context.sink()
                    .amend(new Located<>(
                            new Amendment(
                                    Amendment.Target.RELATIONSHIP,
                                    "LOCATED_AT",
                                    PlaceRows.tieId(context, owner.id()),
                                    Map.of("openingHours", hours)),
                            row.position()));
        }
    }
}
