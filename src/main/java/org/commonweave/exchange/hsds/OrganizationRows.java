package org.commonweave.exchange.hsds;

import java.util.List;
import java.util.Map;
import org.commonweave.exchange.ProblemCode;
import org.commonweave.record.NodeRef;

/** Organizations and their services. */
final class OrganizationRows {

    private final HsdsContext context;

    OrganizationRows(HsdsContext context) {
        this.context = context;
    }

    void organization(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        String name = fields.take("name");
        if (name == null) {
            missingName(row);
            return;
        }
        NodeRef organization = context.ref("Organization", id);
        Map<String, Object> properties = context.properties(id);
        properties.put("kind", "OTHER");
        describe(fields, name, properties);
        HsdsContext.put(properties, "url", fields.take("website"));
        HsdsContext.put(properties, "email", fields.take("email"));
        String parent = fields.take("parent_organization_id");
        if (parent != null) {
            context.tie("PART_OF", organization, context.ref("Organization", parent), row);
        }
        fields.putExtras(properties);
        context.node(organization, properties, row);
    }

    void service(HsdsRow row) {
        Fields fields = new Fields(row.fields());
        String id = String.valueOf(fields.take("id"));
        String name = fields.take("name");
        if (name == null) {
            missingName(row);
            return;
        }
        NodeRef service = context.ref("Resource", id);
        Map<String, Object> properties = context.properties(id);
        properties.put("resourceClass", "ORGANIZATIONAL");
        properties.put("kind", "SERVICE");
        describe(fields, name, properties);
        for (String same : List.of("url", "email", "status")) {
            HsdsContext.put(properties, same, fields.take(same));
        }
        HsdsContext.put(properties, "applicationProcess", fields.take("application_process"));
        HsdsContext.put(properties, "eligibility", fields.take("eligibility_description"));
        fees(fields, properties);
        HsdsContext.put(properties, "recordedAt", HsdsDates.instant(fields.peek("last_modified")));
        provider(fields, service, row);
        String program = fields.take("program_id");
        if (program != null) {
            context.tie("IN_CATEGORY", service, context.ref("Category", program), row);
        }
        fields.putExtras(properties);
        context.node(service, properties, row);
    }

    private void provider(Fields fields, NodeRef service, HsdsRow row) {
        String named = fields.take("organization_id");
        String organization = named == null ? row.organization() : named;
        if (organization == null) {
            context.problem(
                    row,
                    "organization_id",
                    ProblemCode.ASSUMED,
                    "The service does not say which organization provides it; it stands alone.",
                    "Give it an organization_id.");
        } else {
            context.tie("PROVIDES", context.ref("Organization", organization), service, row);
        }
    }

    /** Version 3 describes fees in fees_description; older files, and some newer ones, have fees. */
    private static void fees(Fields fields, Map<String, Object> properties) {
        String described = fields.take("fees_description");
        HsdsContext.put(properties, "fees", described == null ? fields.peek("fees") : described);
    }

    private void describe(Fields fields, String name, Map<String, Object> properties) {
        context.text(properties, "name", name);
        context.text(properties, "description", fields.take("description"));
        String other = fields.take("alternate_name");
        if (other != null) {
            properties.put("aliases", List.of(other));
        }
    }

    private void missingName(HsdsRow row) {
        context.reject(
                row,
                "name",
                ProblemCode.MISSING,
                "The " + row.table() + " has no name that can be kept.",
                "Give it a name.");
    }
}
